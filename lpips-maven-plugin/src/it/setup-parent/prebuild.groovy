import dev.lpips.model.Backbone
import dev.lpips.model.ModelName
import dev.lpips.oracle.OracleModels

def home = new File(basedir.parentFile.parentFile, 'it-home')
home.mkdirs()
OracleModels.synthetic(ModelName.of(Backbone.SQUEEZE), home.toPath())

// What a script returns decides, and the last line returned something else.
return true
