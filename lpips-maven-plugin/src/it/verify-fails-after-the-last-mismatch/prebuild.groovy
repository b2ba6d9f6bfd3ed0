import static dev.lpips.oracle.Painted.*

def goldens = new File(basedir, 'goldens').toPath()
def charts = new File(basedir, 'target/charts').toPath()
write(goldens.resolve('bars.png'), bars(1))
write(charts.resolve('bars.png'), inverted(1))
write(goldens.resolve('fine.png'), bars(2))
write(charts.resolve('fine.png'), bars(2))
write(goldens.resolve('q3/pie.png'), bars(3))
write(charts.resolve('q3/pie.png'), inverted(3))
write(goldens.resolve('size.png'), bars(48, 4))
write(charts.resolve('size.png'), bars(47, 4))
