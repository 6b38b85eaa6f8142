package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.json.shape.Member;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleId;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

/** The small values that documents of every room use. */
final class Basics {
    static final Shape<Label> LABEL = Shape.object(Label.class, it -> {
        var english = it.required("english", Shapes.TEXT, Label::english);
        var chinese = it.required("chinese", Shapes.TEXT, Label::chinese);
        return in -> Label.of(in.get(english), in.get(chinese));
    });

    /** First and last day, both included; an absent one is open. */
    static final Shape<Term> TERM = term(Shapes.DAY);

    static final Shape<Term> ANY_TERM = term(Shapes.ANY_DAY);

    /** Terms that touch or overlap are one, because days are counted once; the same term twice is a slip. */
    static final Shape<TermSet> TERMS = Shapes.keyed(TERM, term -> term).as(TermSet.class, TermSet::of, TermSet::terms);

    static final Shape<TrainingLength> LENGTH = Shapes.parsed(
            TrainingLength.class,
            Label.of("a length such as \"P11M\" or \"105 DOUBLE_HOUR\"", "时长，如\"P11M\"或\"105 DOUBLE_HOUR\""),
            "P[0-9]{1,9}[MWD]|[0-9]{1,18} [A-Z_]+",
            TrainingLength::parse);

    static final Shape<Tenure> TENURE = Shapes.parsed(
            Tenure.class, Label.of("a tenure such as \">=P3Y\"", "年限，如\">=P3Y\""), ">=?P.+", Tenure::parse);

    static final Shape<Pointer> POINTER = Shapes.parsed(
            Pointer.class, Label.of("a pointer such as \"/phases/2\"", "指针，如\"/phases/2\""), "(/.*)?", Pointer::parse);

    static final Shape<RuleId> RULE_ID = Shapes.parsed(
            RuleId.class,
            Label.of("the dotted name of a rule", "以点分隔的规则名"),
            "[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)+",
            RuleId::of);

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(LABEL, TERM, TERMS, LENGTH, TENURE, POINTER, RULE_ID);

    private Basics() {}

    private static Shape<Term> term(Shape<LocalDate> day) {
        return Shape.object(Term.class, it -> {
            Member<Optional<LocalDate>> first =
                    it.optional("first", day, term -> Optional.of(term.first()).filter(known -> term.hasFirst()));
            Member<Optional<LocalDate>> last =
                    it.optional("last", day, term -> Optional.of(term.last()).filter(known -> term.hasLast()));
            return in -> {
                LocalDate from = in.get(first).orElse(LocalDate.MIN);
                LocalDate to = in.get(last).orElse(LocalDate.MAX);
                if (to.isBefore(from)) {
                    in.refuse(last, ShapeRules.SPAN).expected(from).actual(to);
                    return null;
                }
                return Term.of(from, to);
            };
        });
    }
}
