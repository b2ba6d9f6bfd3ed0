import static org.apache.commons.io.FileUtils.copyDirectory

def checkout = new File(basedir, '../../../../..').canonicalFile
def sources = { it.name != 'target' } as FileFilter

copyDirectory(new File(checkout, 'samples/pdf'), basedir, sources)
copyDirectory(new File(checkout, 'golden-images/pdf'), new File(basedir, '../../golden-images/pdf'))

return true
