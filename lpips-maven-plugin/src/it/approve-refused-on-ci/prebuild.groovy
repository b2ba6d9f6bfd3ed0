import static dev.lpips.oracle.Painted.*

write(new File(basedir, 'goldens/bars.png').toPath(), bars(1))
write(new File(basedir, 'target/charts/bars.png').toPath(), inverted(1))
