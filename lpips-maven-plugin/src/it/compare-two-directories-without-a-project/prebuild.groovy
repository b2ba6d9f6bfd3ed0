import static dev.lpips.oracle.Painted.*

def reference = new File(basedir, 'reference').toPath()
def actual = new File(basedir, 'actual').toPath()
write(reference.resolve('a b/differs.png'), bars(1))
write(actual.resolve('a b/differs.png'), inverted(1))
write(reference.resolve('equal.PNG'), bars(2))
write(actual.resolve('equal.PNG'), bars(2))
write(reference.resolve('gone.png'), bars(3))
write(actual.resolve('size.png'), bars(47, 4))
write(reference.resolve('size.png'), bars(48, 4))
write(reference.resolve('torn.png'), bars(5))
actual.resolve('torn.png').toFile().bytes = [] as byte[]

// What a script returns decides, and the last line returned something else.
return true
