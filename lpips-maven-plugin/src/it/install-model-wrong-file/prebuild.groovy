import dev.lpips.model.Backbone
import dev.lpips.oracle.SyntheticCheckpoint

SyntheticCheckpoint.backbone(Backbone.ALEX, basedir.toPath())
SyntheticCheckpoint.heads(Backbone.SQUEEZE, basedir.toPath())
new File(basedir, 'page.html').text = '<html>Please sign in</html>'

// What a script returns decides, and the last line returned something else.
return true
