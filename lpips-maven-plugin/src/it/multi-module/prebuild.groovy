import static dev.lpips.oracle.Painted.*

['sales', 'stock', 'staff'].each {
    write(new File(basedir, "$it/goldens/same.png").toPath(), bars(1))
    write(new File(basedir, "$it/target/charts/same.png").toPath(), tinted(1))
}
write(new File(basedir, 'stock/goldens/bars.png').toPath(), bars(1))
write(new File(basedir, 'stock/target/charts/bars.png').toPath(), inverted(1))
