import static dev.lpips.oracle.Painted.*

(1..30).each {
    def name = String.format('%02d.png', it)
    write(new File(basedir, "reference/$name").toPath(), bars(48, it))
    write(new File(basedir, "actual/$name").toPath(), it % 2 ? inverted(it) : bars(48, it + 1))
}

// What a script returns decides, and the last line returned something else.
return true
