package org.preceptor.testkit.laws;

import java.util.ArrayList;
import java.util.List;

/** Rewrites the members of the objects in a well-formed JSON text, without knowing what it says. */
final class JsonText {
    private final String json;
    private final Change change;
    private int at;
    private int objects;

    /** New members, as text, for an object; objects are counted in the order of their braces. */
    interface Change {
        List<String> of(int object, List<String> members);
    }

    private JsonText(String json, Change change) {
        this.json = json;
        this.change = change;
    }

    static String rewrite(String json, Change change) {
        JsonText text = new JsonText(json, change);
        return text.value() + json.substring(text.at);
    }

    static int objects(String json) {
        JsonText text = new JsonText(json, (object, members) -> members);
        text.value();
        return text.objects;
    }

    private String value() {
        blank();
        char c = json.charAt(at);
        if (c == '{') {
            int object = objects++;
            return "{" + String.join(",", change.of(object, parts('}'))) + "}";
        } else if (c == '[') {
            return "[" + String.join(",", parts(']')) + "]";
        }
        int start = at;
        if (c == '"') {
            string();
        } else {
            while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
                at++;
            }
        }
        return json.substring(start, at);
    }

    private List<String> parts(char end) {
        List<String> parts = new ArrayList<>();
        at++;
        blank();
        while (json.charAt(at) != end) {
            parts.add(end == '}' ? member() : value());
            blank();
            at += json.charAt(at) == ',' ? 1 : 0;
            blank();
        }
        at++;
        return parts;
    }

    private String member() {
        String name = value();
        blank();
        at++;
        return name + ":" + value();
    }

    private void string() {
        for (at++; json.charAt(at) != '"'; at++) {
            at += json.charAt(at) == '\\' ? 1 : 0;
        }
        at++;
    }

    private void blank() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
    }
}
