import static dev.lpips.oracle.Painted.*

// A golden whose test is no more.
write(new File(basedir, 'src/test/goldens/LoginTest/dark.png').toPath(), bars(1))

// What a script returns decides, and the last line returned something else.
return true
