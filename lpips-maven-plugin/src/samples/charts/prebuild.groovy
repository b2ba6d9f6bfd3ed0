import static org.apache.commons.io.FileUtils.copyDirectory

def checkout = new File(basedir, '../../../../..').canonicalFile
def sources = { it.name != 'target' } as FileFilter

copyDirectory(new File(checkout, 'samples/charts'), basedir, sources)
copyDirectory(new File(checkout, 'golden-images/charts'), new File(basedir, '../../golden-images/charts'))

return true
