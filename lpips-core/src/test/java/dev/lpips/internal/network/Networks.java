package dev.lpips.internal.network;

import dev.lpips.model.Backbone;

final class Networks {

    private Networks() {}

    static Network of(Backbone backbone) {
        return switch (backbone) {
            case LITE -> Network.lite();
            case ALEX -> Network.alex();
            case VGG -> Network.vgg();
            case VGG19 -> Network.vgg19();
            case SQUEEZE -> Network.squeeze();
        };
    }
}
