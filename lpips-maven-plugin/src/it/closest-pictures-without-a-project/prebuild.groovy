import static dev.lpips.oracle.Painted.*

def among = new File(basedir, 'among').toPath()
write(new File(basedir, 'x.png').toPath(), bars(1))
write(among.resolve('b c/equal.png'), bars(1))
write(among.resolve('inverted.png'), inverted(1))
write(among.resolve('bars.png'), bars(2))
write(among.resolve('size.png'), bars(47, 4))
write(among.resolve('torn.png'), bars(5))
among.resolve('torn.png').toFile().bytes = [] as byte[]

// What a script returns decides, and the last line returned something else.
return true
