package org.preceptor.json.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Says where in a document the findings about its value lie, although they point by id and not by position. */
public final class Locator {
    private Locator() {}

    /**
     * Adds line, column and offset to findings.
     *
     * @param json the document
     * @param root the pointer in the document to the value that was judged
     * @param tree the document as a tree
     * @param report findings about the value
     * @return the same findings with their places; as deep as the document goes
     */
    public static Report locate(byte[] json, Pointer root, Node tree, Report report) {
        Wanted wanted = new Wanted(null);
        List<Wanted> all = new ArrayList<>();
        report.findings().forEach(finding -> all.add(wanted.at(resolve(tree, root.plus(finding.subject())))));
        JsonScan.locate(json, wanted);
        Place.Finder places = new Place.Finder(json);
        ImmutableList.Builder<Finding> located = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            Finding finding = report.findings().get(i);
            int offset = all.get(i).place(Reading.Aim.VALUE);
            located.add(
                    offset < 0 || finding.evidence().containsKey("line") ? finding : at(places.at(offset), finding));
        }
        return new Report(located.build(), report.silent());
    }

    private static Finding at(Place place, Finding finding) {
        return Finding.builder()
                .from(finding)
                .putEvidence("line", Evidence.of(place.line()))
                .putEvidence("column", Evidence.of(place.column()))
                .putEvidence("offset", Evidence.of(place.offset()))
                .build();
    }

    private static Pointer resolve(Node tree, Pointer pointer) {
        List<Object> path = new ArrayList<>();
        Node node = tree;
        for (String token : pointer.tokens()) {
            Object step = token;
            Node next = null;
            if (node instanceof Node.Obj object) {
                next = object.members().get(token);
            } else if (node instanceof Node.Arr array) {
                OptionalInt position = position(array.elements(), token);
                step = position.orElse(0);
                next = position.isPresent() ? array.elements().get(position.getAsInt()) : null;
            }
            if (next == null) {
                break;
            }
            path.add(step);
            node = next;
        }
        return Pointer.of(path.toArray());
    }

    /** The element with that id, else the first that bears the token in a member of its own, else the position itself. */
    private static OptionalInt position(List<Node> elements, String token) {
        OptionalInt byId =
                first(elements, element -> token.equals(text(element.members().get("id"))));
        OptionalInt byMember = byId.isPresent()
                ? byId
                : first(
                        elements,
                        element -> element.members().values().stream().anyMatch(member -> token.equals(text(member))));
        return byMember.isPresent()
                ? byMember
                : IntStream.range(0, elements.size())
                        .filter(i -> Integer.toString(i).equals(token))
                        .findFirst();
    }

    private static OptionalInt first(List<Node> elements, java.util.function.Predicate<Node.Obj> wanted) {
        return IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof Node.Obj element && wanted.test(element))
                .findFirst();
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof Node.Text text ? text.value() : null;
    }
}
