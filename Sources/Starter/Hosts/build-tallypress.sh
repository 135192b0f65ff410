if [ -z "$TALLYPRESS_REPOSITORY" ]; then
  echo "Set TALLYPRESS_REPOSITORY, at the top of this file, to the address of Tallypress's repository." >&2
  exit 1
fi
apt-get update -qq
apt-get install -y -qq git make >/dev/null
git init -q /tmp/tallypress
git -C /tmp/tallypress fetch -q --depth 1 "$TALLYPRESS_REPOSITORY" "$TALLYPRESS_REVISION"
git -C /tmp/tallypress checkout -q FETCH_HEAD
make -C /tmp/tallypress install PREFIX="$PWD/.tallypress"
