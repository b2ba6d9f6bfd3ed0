import static dev.lpips.oracle.Painted.*

write(new File(basedir, 'goldens/bars.png').toPath(), bars(1))
new File(basedir, 'target/charts').mkdirs()

// What a script returns decides, and the last line returned something else.
return true
