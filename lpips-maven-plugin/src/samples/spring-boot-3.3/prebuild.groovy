import static org.apache.commons.io.FileUtils.copyDirectory

// The same project under another parent. It was filtered where it was cloned to.
copyDirectory(new File(basedir, '../spring-boot/src/test/java'), new File(basedir, 'src/test/java'))
def pom = new File(basedir, '../spring-boot/pom.xml').text
        .replace('<version>3.2.12</version>', '<version>3.3.13</version>')
        .replace('<managed.junit>5.10.<', '<managed.junit>5.10.<')
        .replace('<managed.assertj>3.24.<', '<managed.assertj>3.25.<')
assert pom.contains('<version>3.3.13</version>')
new File(basedir, 'pom.xml').text = pom

return true
