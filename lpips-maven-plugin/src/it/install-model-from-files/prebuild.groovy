import static dev.lpips.oracle.Painted.*

import dev.lpips.model.Backbone
import dev.lpips.oracle.SyntheticCheckpoint

SyntheticCheckpoint.backbone(Backbone.SQUEEZE, basedir.toPath())
SyntheticCheckpoint.heads(Backbone.SQUEEZE, basedir.toPath())
write(new File(basedir, 'a.png').toPath(), bars(1))
write(new File(basedir, 'b.png').toPath(), inverted(1))
