import static dev.lpips.oracle.Painted.*

['q3', 'q4'].each {
    write(new File(basedir, "goldens/$it/bars.png").toPath(), bars(1))
    write(new File(basedir, "target/charts/$it/bars.png").toPath(), inverted(1))
}

return true
