package dev.lpips.model;

import java.io.FileNotFoundException;
import java.io.InputStream;

/** The model this library brings along. Its card, {@code tools/lite/MODEL-CARD.md}, says how it was made. */
final class BundledModel {

    static final ModelName NAME = ModelName.of(Backbone.LITE);

    /** Of the resource: a jar that was tampered with, or packed by a tool that touches resources, is found out. */
    private static final String SHA256 = "052512cd800083665168353b387dabbf512c4ef93c24196c3f210465a35dc8b2";

    private BundledModel() {}

    static Model find() {
        return new Model(
                new ModelId(NAME, SHA256),
                "lpips-core's own " + NAME.fileName(),
                BundledModel::read,
                "The jar of lpips-core was changed after it was built.");
    }

    private static byte[] read() throws java.io.IOException {
        try (InputStream resource = BundledModel.class.getResourceAsStream(NAME.fileName())) {
            if (resource == null) {
                throw new FileNotFoundException("it is not in the jar of lpips-core");
            }
            return resource.readAllBytes();
        }
    }
}
