package dev.lpips.model;

import java.nio.file.Path;

/** Installs a model from checkpoints as often as it is told, until somebody kills it. */
final class InstallsAgainAndAgain {

    private InstallsAgainAndAgain() {}

    public static void main(String[] arguments) {
        ModelInstaller installer = ModelInstaller.into(ModelStore.inHome(Path.of(arguments[0])));
        System.out.println("installing");
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            Model model = installer.install(
                    Backbone.SQUEEZE, LpipsVersion.V0_1, Path.of(arguments[1]), Path.of(arguments[2]));
            System.out.println(model.id().sha256());
        }
    }
}
