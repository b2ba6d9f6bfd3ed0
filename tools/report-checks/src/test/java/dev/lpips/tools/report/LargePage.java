package dev.lpips.tools.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a browser has to do for a page of thousands of comparisons, counted and timed. */
final class LargePage {

    /** How many batches of rows the browser has laid out. */
    private static final String DRAWN = """
            [...document.querySelectorAll('.batch')].filter((batch) =>
                batch.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length""";

    /** From the request to a list that is drawn and answers. */
    private static final String OPENED = """
            new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(JSON.stringify({
              milliseconds: performance.now(),
              script: performance.getEntriesByName('lpips')[0].duration,
              elements: document.querySelectorAll('*').length,
              pictures: document.images.length,
              loaded: [...document.images].filter((image) => image.naturalWidth > 0).length,
              drawn: %s,
            })))))""".formatted(DRAWN);

    /** Four windows a second for as many frames, and how long each frame was on the screen. */
    private static final String SCROLLED = """
            new Promise((resolve) => {
              const frames = [];
              let last = performance.now();
              const step = (now) => {
                frames.push(now - last);
                last = now;
                scrollBy(0, 60);
                if (frames.length < %d) { requestAnimationFrame(step); return; }
                frames.sort((one, other) => one - other);
                setTimeout(() => resolve(JSON.stringify({
                  median: frames[Math.floor(0.5 * frames.length)],
                  nearWorst: frames[Math.floor(0.99 * frames.length)],
                  worst: frames.at(-1),
                  windows: scrollY / innerHeight,
                  loaded: [...document.images].filter((image) => image.naturalWidth > 0).length,
                  drawn: %s,
                  broken: [...document.images].filter((image) => image.complete && image.currentSrc && !image.naturalWidth).length,
                })), 500);
              };
              requestAnimationFrame(step);
            })""";

    private static final String FILTERED = """
            new Promise((resolve) => {
              const find = document.querySelector('#find');
              find.value = '%s';
              const begun = performance.now();
              find.dispatchEvent(new Event('input'));
              new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => resolve(JSON.stringify({
                milliseconds: performance.now() - begun,
                shown: Number.parseInt(document.querySelector('.shown').textContent.replace(',', '')),
              }))))).observe(document.querySelector('.shown'), { childList: true });
            })""";

    private final ReportBrowser browser;

    LargePage(ReportBrowser browser) {
        this.browser = browser;
    }

    JsonObject opened() {
        return json(OPENED);
    }

    JsonObject scrolled(int frames) {
        return json(SCROLLED.formatted(frames, DRAWN));
    }

    JsonObject filtered(String text) {
        return json(FILTERED.formatted(text));
    }

    private JsonObject json(String expression) {
        return JsonParser.parseString(browser.evaluate(expression)).getAsJsonObject();
    }
}
