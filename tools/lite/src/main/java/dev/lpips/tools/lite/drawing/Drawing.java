package dev.lpips.tools.lite.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A drawing as the list of what it shows, from back to front.
 *
 * @param scene what drew it, so that it can be drawn again with other data
 * @param values how many data values went into it
 */
public record Drawing(Scene scene, int values, Palette palette, List<Element> elements) {

    /** Copies the list. */
    public Drawing {
        elements = List.copyOf(elements);
    }

    /** Returns it with another element in the place of one. */
    public Drawing with(int index, Element element) {
        List<Element> changed = new ArrayList<>(elements);
        changed.set(index, element);
        return of(changed);
    }

    /** Returns it with one element more, in front. */
    public Drawing plus(Element element) {
        List<Element> changed = new ArrayList<>(elements);
        changed.add(element);
        return of(changed);
    }

    /** Returns it without an element. */
    public Drawing without(int index) {
        List<Element> changed = new ArrayList<>(elements);
        changed.remove(index);
        return of(changed);
    }

    /** Returns it with every element changed. */
    public Drawing mapped(UnaryOperator<Element> change) {
        return of(elements.stream().map(change).toList());
    }

    /** Returns it with every colour changed, the page's too. */
    public Drawing recoloured(UnaryOperator<Color> change) {
        return mapped(element -> element.recoloured(change));
    }

    private Drawing of(List<Element> changed) {
        return new Drawing(scene, values, palette, changed);
    }
}
