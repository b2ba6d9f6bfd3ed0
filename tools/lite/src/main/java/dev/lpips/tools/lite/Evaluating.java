package dev.lpips.tools.lite;

import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Measures how the model in the jar agrees with its teacher, on sets it never learned from. Needs no PyTorch. */
public final class Evaluating {

    private Evaluating() {}

    /** Takes {@code --photos=}, {@code --home=}, {@code --work=} and perhaps {@code --updates=}: see {@link Folders}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("java.awt.headless", "true");
        Folders folders = Folders.of(arguments);
        Workshop workshop = new Workshop(folders, folders.evaluation());
        Recipe recipe = Recipe.LITE_1;
        byte[] model = ModelStore.standard().find(ModelName.of(Backbone.LITE)).read();
        workshop.examine("validation", workshop.generate("validation", recipe.validation()), model);
        workshop.examine("test", workshop.generate("test", recipe.test()), model);
        workshop.examineUpdates(model);
    }
}
