package org.preceptor.examples;

import static j2html.TagCreator.details;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.small;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.preceptor.Label;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Criterion;
import org.preceptor.examples.Balint2019.Candidate;
import org.preceptor.examples.Blocks.Tone;
import org.preceptor.rule.Evidence;

/** An assessment as a tree: what each demand counted, what it rejected and why, what is missing and until when. */
final class BalintTree {
    private BalintTree() {}

    static DomContent of(Candidate candidate) {
        return details(
                summary(
                        text(candidate.id() + " "),
                        Sheet.words(Names.label(candidate.name())),
                        text(" "),
                        BalintPage.verdict(candidate.ibf()),
                        text(" "),
                        BalintPage.verdict(candidate.dbg())),
                h3(candidate.ibf().scheme().source().toString()),
                tree(candidate.ibf().root()),
                h3(candidate.dbg().scheme().source().toString()),
                tree(candidate.dbg().root()));
    }

    private static DomContent tree(Assessment.Node root) {
        return ul(root.parts().stream().map(BalintTree::item).toArray(DomContent[]::new))
                .withClass("tree");
    }

    /** A named demand and what it consists of; the sentence of a demand with parts is left to the parts. */
    private static DomContent item(Assessment.Node node) {
        boolean named =
                node.criterion() instanceof Criterion.Item && node.parts().size() == 1;
        Assessment.Node body = named ? node.parts().get(0) : node;
        List<DomContent> parts = new ArrayList<>();
        parts.add(Blocks.tag(tone(node.standing()), node.standing().label()));
        parts.add(text(" "));
        parts.add(Sheet.words(
                node.criterion() instanceof Criterion.Item item
                        ? item.title()
                        : node.criterion().sentence()));
        if (named && body.parts().isEmpty()) {
            parts.add(small(text(" — "), Sheet.words(body.criterion().sentence())));
        }
        if (!body.counted().isEmpty()) {
            parts.add(note(Label.of("counts", "计入"), counted(body.counted())));
        }
        body.rejected().forEach(each -> parts.add(small(text(" — "), Sheet.words(each.label()))));
        body.shortfalls().forEach(each -> parts.add(small(text(" — "), Sheet.words(each.what()))));
        body.curedOn().ifPresent(day -> parts.add(note(Label.of("by time alone on", "自然满足于"), day.toString())));
        if (!body.parts().isEmpty()) {
            parts.add(tree(body));
        }
        return li().with(parts);
    }

    private static DomContent note(Label what, String which) {
        return small(text(" — "), Sheet.words(what), text(" " + which));
    }

    private static String counted(List<Counted> counted) {
        return String.join(
                ", ",
                counted.stream()
                        .map(each -> each.id()
                                + each.amount()
                                        .map(amount -> " (" + number(each.exact()) + ")")
                                        .orElse(""))
                        .toList());
    }

    private static String number(Evidence.Ratio exact) {
        return exact.denominator().equals(BigInteger.ONE)
                ? exact.numerator().toString()
                : exact.numerator() + "/" + exact.denominator();
    }

    private static Tone tone(Assessment.Standing standing) {
        return standing.isPositive() ? Tone.OK : standing.isNegative() ? Tone.NO : Tone.NOTE;
    }
}
