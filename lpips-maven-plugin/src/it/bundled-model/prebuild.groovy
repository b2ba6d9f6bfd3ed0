import static dev.lpips.oracle.Painted.*

write(new File(basedir, 'a.png').toPath(), bars(1))
write(new File(basedir, 'b.png').toPath(), inverted(1))
