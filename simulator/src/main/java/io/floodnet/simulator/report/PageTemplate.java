package io.floodnet.simulator.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the resources that the page is made of, and puts parts in the place of <code>{{names}}</code>. */
final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private PageTemplate() {}

    /** In one go, so that what stands in a part is never taken for a place. */
    static String filled(String template, Map<String, String> parts) throws IOException {
        return PLACE.matcher(resource(template)).replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalArgumentException("no part of the page is called '" + place.group(1) + "'");
            }
            return Matcher.quoteReplacement(part);
        });
    }

    static String resource(String name) throws IOException {
        try (InputStream bytes = PageTemplate.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new FileNotFoundException("the page needs '" + name + "', which is not among the classes");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As a Content-Security-Policy names a script or a style. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
