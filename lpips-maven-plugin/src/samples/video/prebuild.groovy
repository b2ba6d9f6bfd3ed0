import static org.apache.commons.io.FileUtils.copyDirectory

def checkout = new File(basedir, '../../../../..').canonicalFile
def sources = { it.name != 'target' } as FileFilter

copyDirectory(new File(checkout, 'samples/video'), basedir, sources)

return true
