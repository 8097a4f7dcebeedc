package io.floodnet.simulator.report;

/** Text from outside, such as the name of a scenario, as it may stand in HTML and XML. */
final class Markup {

    private Markup() {}

    /** Fit for text and for quoted attributes; what XML can't carry at all becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(escaped, codePoint));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isOfXml(codePoint) ? codePoint : 0xfffd);
        }
    }

    /** The characters of XML 1.0 (production 2), without the control characters that have no place in a label. */
    private static boolean isOfXml(int codePoint) {
        return codePoint >= 0x20
                && !(codePoint >= 0x7f && codePoint <= 0x9f)
                && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
                && codePoint != 0xfffe
                && codePoint != 0xffff;
    }
}
