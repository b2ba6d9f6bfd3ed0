import static dev.lpips.oracle.Painted.*

def folder = { name -> new File(basedir, name).toPath() }
write(folder('renders/one/page.png'), bars(1))
write(folder('renders/two/page.png'), tinted(1))
write(folder('renders/three/page.png'), bars(1))
write(folder('changed/inverted/page.png'), inverted(1))
write(folder('unchanged/tinted/page.png'), tinted(1))
new File(basedir, 'goldens').mkdirs()

// What a script returns decides, and the last line returned something else.
return true
