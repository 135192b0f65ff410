import TestSupport

/// The folder of nearly every test here, without an import in each file.
typealias TemporaryFolder = TestSupport.TemporaryFolder
