package io.floodnet.simulator.report;

import java.util.Locale;

/**
 * Collects the elements of a drawing. All text is escaped on its way in, so none of it can be more than text;
 * attributes come as names and values in turns, and lengths are rounded to what can be seen.
 */
final class SvgDocument {
    private final StringBuilder xml = new StringBuilder(8_192);

    SvgDocument open(String element, Object... attributes) {
        start(element, attributes);
        xml.append(">\n");
        return this;
    }

    SvgDocument close(String element) {
        xml.append("</").append(element).append(">\n");
        return this;
    }

    SvgDocument empty(String element, Object... attributes) {
        start(element, attributes);
        xml.append("/>\n");
        return this;
    }

    SvgDocument text(String element, String text, Object... attributes) {
        start(element, attributes);
        xml.append('>').append(Markup.escaped(text));
        return close(element);
    }

    private void start(String element, Object... attributes) {
        xml.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            xml.append(Markup.escaped(written(attributes[i + 1]))).append('"');
        }
    }

    private static String written(Object value) {
        return value instanceof Double pixels ? length(pixels) : value.toString();
    }

    /** To a tenth of a pixel. */
    static String length(double pixels) {
        String length = String.format(Locale.ROOT, "%.1f", pixels);
        return length.endsWith(".0") ? length.substring(0, length.length() - 2) : length;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
