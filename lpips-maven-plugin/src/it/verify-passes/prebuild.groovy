import static dev.lpips.oracle.Painted.*

def goldens = new File(basedir, 'goldens').toPath()
def charts = new File(basedir, 'target/charts').toPath()
write(goldens.resolve('same.png'), bars(1))
write(charts.resolve('same.png'), bars(1))
write(goldens.resolve('q3/close.png'), bars(2))
write(charts.resolve('q3/close.png'), tinted(2))
