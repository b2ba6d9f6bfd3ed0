import static dev.lpips.oracle.Painted.*

def goldens = new File(basedir, 'goldens').toPath()
def charts = new File(basedir, 'target/charts').toPath()
write(goldens.resolve('fine.png'), bars(1))
write(charts.resolve('fine.png'), bars(1))
write(goldens.resolve('gone.png'), bars(2))
write(charts.resolve('new.png'), bars(3))
write(goldens.resolve('torn.png'), bars(4))
charts.resolve('torn.png').toFile().bytes = goldens.resolve('torn.png').toFile().bytes[0..<60] as byte[]

// What a script returns decides, and the last line returned something else.
return true
