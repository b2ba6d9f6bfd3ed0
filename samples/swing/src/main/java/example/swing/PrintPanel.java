package example.swing;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

/**
 * The application: the content of the dialog that asks how to print.
 *
 * <p>A {@code JDialog} needs a screen, and what it shows does not. That is why the content is a class of its own.
 */
final class PrintPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    PrintPanel(PlantedChange change) {
        super(new BorderLayout(12, 12));
        setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        add(new JLabel("Print the report"), BorderLayout.NORTH);
        add(form(change), BorderLayout.CENTER);
        add(buttons(change), BorderLayout.SOUTH);
    }

    private static JComponent form(PlantedChange change) {
        JPanel form = new JPanel(new GridLayout(0, 2, 8, 8));
        form.setBorder(BorderFactory.createEmptyBorder(0, change == PlantedChange.INDENT ? 12 : 0, 0, 0));
        form.add(new JLabel("Copies"));
        form.add(new JTextField("2"));
        form.add(new JLabel("Pages"));
        form.add(new JTextField("1-4, 7"));
        form.add(new JLabel("Quality"));
        form.add(new JSlider(0, 100, 70));
        form.add(new JLabel("Colour"));
        form.add(new JCheckBox("in colour", true));
        return form;
    }

    private static JComponent buttons(PlantedChange change) {
        JButton print = new JButton(change == PlantedChange.TYPO ? "Pirnt" : "Print");
        print.setEnabled(change != PlantedChange.DISABLED);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        buttons.add(new JButton("Cancel"));
        buttons.add(print);
        return buttons;
    }
}
