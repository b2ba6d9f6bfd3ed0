package example.web;

/** A mistake made on purpose, to see whether a test notices; each is a script that changes the page. */
enum PlantedChange {
    /** None: the page as it should be. */
    NOTHING(""),
    /** Chess costs 25.50 instead of 24.50. */
    PRICE("document.querySelector('.price').textContent = '25.50 EUR'"),
    /** The buttons turn from green to blue. */
    BUTTON("document.querySelectorAll('button').forEach(button => button.style.background = '#24416b')"),
    /** The articles stand below each other. */
    LAYOUT("document.querySelector('main').style.display = 'block'");

    private final String script;

    PlantedChange(String script) {
        this.script = script;
    }

    String script() {
        return script;
    }
}
