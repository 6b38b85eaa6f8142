package org.preceptor.json.documents;

import java.util.Optional;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Member;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;

/** The limits of a counted amount: windows, floors per period, shares, caps, rates and positions. */
final class LimitDocuments {
    private static final Shape<Moment> MOMENT = CriterionDocuments.MOMENT;

    static final Kinds<Limit> LIMIT = Kinds.of(Limit.class)
            .kind("between", Limit.Between.class, it -> {
                Member<Optional<Moment>> from = it.optional("from", MOMENT, Limit.Between::from);
                Member<Optional<Moment>> to = it.optional("to", MOMENT, Limit.Between::to);
                return in -> new Limit.Between(in.get(from), in.get(to));
            })
            .kind("no-older", Limit.NoOlder.class, it -> {
                var length = it.required("length", CriterionDocuments.PERIOD, Limit.NoOlder::length);
                var at = it.required("at", MOMENT, Limit.NoOlder::at);
                return in -> new Limit.NoOlder(in.get(length), in.get(at));
            })
            .kind("within", Limit.Within.class, it -> {
                var length = it.required("length", CriterionDocuments.PERIOD, Limit.Within::length);
                return in -> new Limit.Within(in.get(length));
            })
            .kind("per-period", Limit.PerPeriod.class, it -> {
                var least = it.required("least", Shapes.LONG, Limit.PerPeriod::least);
                var every = it.required("every", CriterionDocuments.PERIOD, Limit.PerPeriod::every);
                var times = it.required("times", Shapes.COUNT, Limit.PerPeriod::times);
                var pattern = it.required("pattern", Shapes.choice(Limit.Pattern.class), Limit.PerPeriod::pattern);
                var anchor = it.optional("anchor", MOMENT, Limit.PerPeriod::anchor);
                return in -> new Limit.PerPeriod(
                        in.get(least), in.get(every), in.get(times), in.get(pattern), in.get(anchor));
            })
            .kind("distinct", Limit.Distinct.class, it -> {
                var key = it.required("key", Shapes.choice(Limit.Key.class), Limit.Distinct::key);
                var least = it.required("least", Shapes.LONG, Limit.Distinct::least);
                return in -> new Limit.Distinct(in.get(key), in.get(least));
            })
            .kind("share", Limit.Share.class, it -> {
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Share::part);
                var numerator = it.required("numerator", Shapes.COUNT, Limit.Share::numerator);
                var denominator = it.required("denominator", Shapes.COUNT, Limit.Share::denominator);
                var strict = it.usually("strict", Shapes.BOOL, false, Limit.Share::strict);
                return in -> new Limit.Share(in.get(part), in.get(numerator), in.get(denominator), in.get(strict));
            })
            .kind("cap", Limit.Cap.class, it -> {
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Cap::part);
                var most = it.required("most", Shapes.LONG, Limit.Cap::most);
                return in -> new Limit.Cap(in.get(part), in.get(most));
            })
            .kind("floor", Limit.Floor.class, it -> {
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Floor::part);
                var least = it.required("least", Shapes.LONG, Limit.Floor::least);
                return in -> new Limit.Floor(in.get(part), in.get(least));
            })
            .kind("proportion", Limit.Proportion.class, it -> {
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Proportion::part);
                var numerator = it.required("numerator", Shapes.COUNT, Limit.Proportion::numerator);
                var denominator = it.required("denominator", Shapes.COUNT, Limit.Proportion::denominator);
                return in -> new Limit.Proportion(in.get(part), in.get(numerator), in.get(denominator));
            })
            .kind("rate", Limit.Rate.class, it -> {
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Rate::part);
                var from = it.required("from", Shapes.choice(LengthUnit.class), Limit.Rate::from);
                var numerator = it.required("numerator", Shapes.COUNT, Limit.Rate::numerator);
                var denominator = it.required("denominator", Shapes.COUNT, Limit.Rate::denominator);
                return in -> new Limit.Rate(in.get(part), in.get(from), in.get(numerator), in.get(denominator));
            })
            .kind("position", Limit.Position.class, it -> {
                var last = it.required("last", Shapes.BOOL, Limit.Position::last);
                var part = it.required("part", CriterionDocuments.SELECTION, Limit.Position::part);
                return in -> new Limit.Position(in.get(last), in.get(part));
            })
            .kind("spread", Limit.Spread.class, it -> {
                var least = it.required("least", CriterionDocuments.PERIOD, Limit.Spread::least);
                return in -> new Limit.Spread(in.get(least));
            })
            .kind("surcharge", Limit.Surcharge.class, it -> {
                var numerator = it.required("numerator", Shapes.COUNT, Limit.Surcharge::numerator);
                var denominator = it.required("denominator", Shapes.COUNT, Limit.Surcharge::denominator);
                var every = it.required("every", CriterionDocuments.PERIOD, Limit.Surcharge::every);
                var begun = it.usually("begun", Shapes.BOOL, false, Limit.Surcharge::begun);
                var due = it.required("due", MOMENT, Limit.Surcharge::due);
                var until = it.required("until", MOMENT, Limit.Surcharge::until);
                var confidence =
                        it.required("confidence", Shapes.choice(Source.Confidence.class), Limit.Surcharge::confidence);
                return in -> new Limit.Surcharge(
                        in.get(numerator),
                        in.get(denominator),
                        in.get(every),
                        in.get(begun),
                        in.get(due),
                        in.get(until),
                        in.get(confidence));
            });

    private LimitDocuments() {}
}
