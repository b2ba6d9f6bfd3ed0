package shop;

import java.awt.image.BufferedImage;

final class Page {

    private Page() {}

    static BufferedImage shown() {
        return new BufferedImage(Integer.getInteger("shop.width"), 30, BufferedImage.TYPE_INT_RGB);
    }
}
