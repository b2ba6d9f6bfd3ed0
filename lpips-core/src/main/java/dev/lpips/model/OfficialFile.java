package dev.lpips.model;

import java.net.URI;

/**
 * A checkpoint as its authors publish it.
 *
 * @param address where it lies
 * @param bytes its length
 * @param sha256 its digest, 64 lower-case hex digits
 */
public record OfficialFile(URI address, long bytes, String sha256) {

    private static final String TORCHVISION = "https://download.pytorch.org/models/";
    private static final String HEADS =
            "https://raw.githubusercontent.com/richzhang/PerceptualSimilarity/master/lpips/weights/";

    /** Returns torchvision's checkpoint of a backbone, trained on ImageNet (IMAGENET1K_V1). */
    public static OfficialFile backbone(Backbone backbone) {
        return switch (backbone) {
            case LITE -> throw bundled(backbone);
            case ALEX ->
                torchvision(
                        "alexnet-owt-7be5be79.pth",
                        244_408_911,
                        "7be5be791159472b1fbf3c69796f7cb30dca7ad8466c2df70058c37116cdee02");
            case VGG ->
                torchvision(
                        "vgg16-397923af.pth",
                        553_433_881,
                        "397923af8e79cdbb6a7127f12361acd7a2f83e06b05044ddf496e83de57a5bf0");
            case SQUEEZE ->
                torchvision(
                        "squeezenet1_1-b8a52dc0.pth",
                        4_958_839,
                        "b8a52dc049b60e4b6ab68ad0df457362afab8b6304b2febdc1650a5dab4d7e7b");
            // The rest of the digest is not torchvision's word, which has only its start, but that of several projects
            // that computed it and agree; see SECURITY.md.
            case VGG19 ->
                torchvision(
                        "vgg19-dcbb9e9d.pth",
                        574_673_361,
                        "dcbb9e9dad569fff7a846263a77324fc34978fea2bfb039c012d710e1776ae44");
        };
    }

    /**
     * Returns LPIPS's learned heads for a backbone.
     *
     * @throws NoDistanceException if there are none for it
     */
    public static OfficialFile heads(Backbone backbone, LpipsVersion version) {
        return switch (version) {
            case V0_1 ->
                switch (backbone) {
                    case LITE -> throw bundled(backbone);
                    case ALEX ->
                        heads(
                                backbone,
                                version,
                                6_009,
                                "df73285e35b22355a2df87cdb6b70b343713b667eddbda73e1977e0c860835c0");
                    case VGG ->
                        heads(
                                backbone,
                                version,
                                7_289,
                                "a78928a0af1e5f0fcb1f3b9e8f8c3a2a5a3de244d830ad5c1feddc79b8432868");
                    case SQUEEZE ->
                        heads(
                                backbone,
                                version,
                                10_811,
                                "4a5350f23600cb79923ce65bb07cbf57dca461329894153e05a1346bd531cf76");
                    case VGG19 -> throw new NoDistanceException(backbone);
                };
            case V0_0 ->
                switch (backbone) {
                    case LITE -> throw bundled(backbone);
                    case ALEX ->
                        heads(
                                backbone,
                                version,
                                5_455,
                                "18720f55913d0af89042f13faa7e536a6ce1444a0914e6db9461355ece1e8cd5");
                    case VGG ->
                        heads(
                                backbone,
                                version,
                                6_735,
                                "b9e4236260c3dd988fc79d2a48d645d885afcbb21f9fd595e6744cf7419b582c");
                    case SQUEEZE ->
                        heads(
                                backbone,
                                version,
                                10_057,
                                "c27abd3a0145541baa50990817df58d3759c3f8154949f42af3b59b4e042d0bf");
                    case VGG19 -> throw new NoDistanceException(backbone);
                };
            case LITE_1 -> throw bundled(Backbone.LITE);
            case FEATURES -> throw new NoDistanceException(backbone);
        };
    }

    private static IllegalArgumentException bundled(Backbone backbone) {
        return new IllegalArgumentException(
                "%s comes with the library: there is nothing to install".formatted(backbone));
    }

    private static OfficialFile torchvision(String name, long bytes, String sha256) {
        return new OfficialFile(URI.create(TORCHVISION + name), bytes, sha256);
    }

    private static OfficialFile heads(Backbone backbone, LpipsVersion version, long bytes, String sha256) {
        return new OfficialFile(URI.create(HEADS + "v" + version + "/" + backbone + ".pth"), bytes, sha256);
    }
}
