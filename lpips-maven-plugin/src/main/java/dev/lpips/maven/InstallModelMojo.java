package dev.lpips.maven;

import dev.lpips.model.Model;
import dev.lpips.model.ModelInstaller;
import dev.lpips.model.ModelName;
import dev.lpips.model.Weighting;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Installs an official model: makes it from the checkpoints that torchvision and LPIPS publish. No other goal, and no
 * test, ever downloads.
 *
 * <p><code>mvn dev.lpips:lpips-maven-plugin:install-model -Dlpips.model=alex</code>
 *
 * <p>downloads the checkpoints, checks their digests, and writes the model into the user's cache. Of AlexNet only the features
 * are downloaded, 10 of 244 MB, and the digest of each tensor is checked; the whole file, where the server hands over no parts.
 * Proxies are those of the JVM: <code>-Dhttps.proxyHost=... -Dhttps.proxyPort=...</code>. Where the addresses cannot be reached,
 * fetch the files by hand and name them:
 *
 * <p><code>mvn dev.lpips:lpips-maven-plugin:install-model -Dlpips.model=alex
 * -Dlpips.backboneFile=alexnet-owt-7be5be79.pth -Dlpips.headFile=alex.pth</code>
 */
@Mojo(name = "install-model", requiresProject = false, threadSafe = true)
public final class InstallModelMojo extends AbstractLpipsMojo {

    /** Torchvision's checkpoint of the backbone, if it is on this machine already. */
    @Parameter(property = "lpips.backboneFile")
    private @Nullable File backboneFile;

    /** LPIPS's checkpoint of the learned heads, if it is on this machine already. */
    @Parameter(property = "lpips.headFile")
    private @Nullable File headFile;

    /** Leave an installed model alone instead of installing it again. */
    @Parameter(property = "lpips.onlyIfMissing", defaultValue = "false")
    private boolean onlyIfMissing;

    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    private boolean offline;

    @Override
    void run() throws MojoExecutionException {
        ModelName name = modelName();
        if (onlyIfMissing && store().isInstalled(name)) {
            getLog().info("%s is installed: %s"
                    .formatted(name, store().find(name).place()));
            return;
        }
        if (name.backbone().isBundled()) {
            throw new MojoExecutionException(
                    "%s comes with the library, so there is nothing to install. Name another model: -Dlpips.model=alex"
                            .formatted(name));
        }
        Model installed = install(name, ModelInstaller.into(store()));
        getLog().info("Installed %s".formatted(installed));
        getLog().info("SHA-256 %s".formatted(installed.id().sha256()));
    }

    private Model install(ModelName name, ModelInstaller installer) throws MojoExecutionException {
        if (name.weighting() == Weighting.UNIFORM && headFile != null) {
            throw new MojoExecutionException("%s has no learned heads: leave out -Dlpips.headFile".formatted(name));
        }
        if (backboneFile == null && headFile == null) {
            return download(name, installer);
        }
        if (backboneFile == null || (headFile == null && name.weighting() == Weighting.LEARNED)) {
            throw new MojoExecutionException(
                    "Name both files, -Dlpips.backboneFile and -Dlpips.headFile, or neither to download them");
        }
        return headFile == null
                ? installer.installUniform(name.backbone(), name.version(), backboneFile.toPath())
                : installer.install(name.backbone(), name.version(), backboneFile.toPath(), headFile.toPath());
    }

    private Model download(ModelName name, ModelInstaller installer) throws MojoExecutionException {
        if (offline) {
            throw new MojoExecutionException(
                    "Maven is offline, so nothing is downloaded. Name the files: -Dlpips.backboneFile=..."
                            + (name.weighting() == Weighting.LEARNED ? " -Dlpips.headFile=..." : ""));
        }
        return installer.installOfficial(name, new LoggedProgress(getLog()));
    }
}
