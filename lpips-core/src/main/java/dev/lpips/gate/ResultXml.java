package dev.lpips.gate;

import dev.lpips.outcome.Printable;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings in the XML that Ant's JUnit task introduced, and CI servers read: a suite for the module, a case for each check. */
final class ResultXml {

    private static final char REPLACEMENT = '\uFFFD';

    private ResultXml() {}

    static String of(String module, Findings findings) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", allowed("lpips:verify " + module));
            xml.writeAttribute("tests", Integer.toString(findings.checked()));
            xml.writeAttribute("failures", Long.toString(findings.failed()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            for (Finding finding : findings.all()) {
                write(xml, module, finding);
            }
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text in memory cannot be written", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String module, Finding finding) throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", allowed(module));
        xml.writeAttribute("name", allowed(finding.name()));
        if (finding.message().isPresent()) {
            String message = finding.message().get();
            line(xml, 2);
            xml.writeStartElement("failure");
            xml.writeAttribute("message", allowed(message.lines().findFirst().orElse("")));
            xml.writeAttribute("type", "lpips");
            xml.writeCharacters(allowed(message));
            xml.writeEndElement();
            line(xml, 1);
        }
        xml.writeEndElement();
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Names and messages may come from files that somebody else wrote; XML has no way to write every character. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        Printable.text(text)
                .codePoints()
                .map(character -> isAllowed(character) ? character : REPLACEMENT)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isAllowed(int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !isHalf && character != 0xFFFE && character != 0xFFFF;
    }
}
