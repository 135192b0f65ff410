#ifndef TALLYPRESS_CCMARK_SHIM_H
#define TALLYPRESS_CCMARK_SHIM_H

#include <cmark.h>
#include <string.h>

#endif
