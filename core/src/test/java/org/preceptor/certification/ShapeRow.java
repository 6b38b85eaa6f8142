package org.preceptor.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** One shape of the reference with its four kinds of evidence and what each has to come to. */
final class ShapeRow {
    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final Scheme EMPTY = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));

    /** The four kinds of evidence. */
    enum Kind {
        PASSING,
        FAILING,
        BORDER,
        MISSING
    }

    /** Some evidence and the answer; a reason where missing evidence is not simply undetermined. */
    record Cell(Kind kind, Dossier dossier, Object expected, String reason) {}

    final int shape;
    final String claim;
    final Function<Dossier, Object> judge;
    final List<Cell> cells = new ArrayList<>();
    private final Object yes;
    private final Object no;

    private ShapeRow(int shape, String claim, Function<Dossier, Object> judge, Object yes, Object no) {
        this.shape = shape;
        this.claim = claim;
        this.judge = judge;
        this.yes = yes;
        this.no = no;
    }

    static ShapeRow of(int shape, String claim, Criterion criterion) {
        return in(EMPTY, shape, claim, criterion);
    }

    static ShapeRow in(Scheme scheme, int shape, String claim, Criterion criterion) {
        return answering(shape, claim, Standing.MET, Standing.NOT_YET, dossier -> {
            Assessment assessment = scheme.must("x", "X", "某", criterion).assess(dossier, DAY);
            if (assessment.verify().hasErrors()) {
                throw new AssertionError(assessment.verify());
            }
            return assessment.root().parts().get(0).standing();
        });
    }

    static ShapeRow answering(int shape, String claim, Object yes, Object no, Function<Dossier, Object> judge) {
        return new ShapeRow(shape, claim, judge, yes, no);
    }

    private ShapeRow cell(Kind kind, Object expected, String reason, Consumer<Dossier.Builder> evidence) {
        Dossier.Builder dossier = Dossier.of("C");
        evidence.accept(dossier);
        cells.add(new Cell(kind, dossier.build(), expected, reason));
        return this;
    }

    ShapeRow passes(Consumer<Dossier.Builder> evidence) {
        return passes(yes, evidence);
    }

    ShapeRow passes(Object expected, Consumer<Dossier.Builder> evidence) {
        return cell(Kind.PASSING, expected, "", evidence);
    }

    ShapeRow fails(Consumer<Dossier.Builder> evidence) {
        return fails(no, evidence);
    }

    ShapeRow fails(Object expected, Consumer<Dossier.Builder> evidence) {
        return cell(Kind.FAILING, expected, "", evidence);
    }

    /** The last evidence that is enough and the first that is not, a unit or a day apart. */
    ShapeRow border(Consumer<Dossier.Builder> enough, Consumer<Dossier.Builder> short_) {
        return border(yes, enough, no, short_);
    }

    ShapeRow border(Object in, Consumer<Dossier.Builder> enough, Object out, Consumer<Dossier.Builder> short_) {
        return cell(Kind.BORDER, in, "", enough).cell(Kind.BORDER, out, "", short_);
    }

    ShapeRow missing(Consumer<Dossier.Builder> evidence) {
        return cell(Kind.MISSING, Standing.UNDETERMINED, "", evidence);
    }

    ShapeRow missing(Object expected, String reason, Consumer<Dossier.Builder> evidence) {
        return cell(Kind.MISSING, expected, reason, evidence);
    }

    static Activity.Builder act(String id, String kind, String day) {
        return Activity.on(id, kind, LocalDate.parse(day));
    }

    static Activity.Builder block(String id, String kind, String term) {
        return Activity.during(id, kind, Term.parse(term));
    }

    static Consumer<Dossier.Builder> did(String kind, String day, long amount, LengthUnit unit) {
        return dossier -> dossier.did(act("a-" + kind + day, kind, day).amount(amount, unit));
    }

    static Consumer<Dossier.Builder> holds(String code, String term) {
        return dossier -> dossier.holds(code, Term.parse(term));
    }

    static Consumer<Dossier.Builder> signed(String id, String kind, String signer, String day) {
        return dossier -> dossier.addAttestations(Dossier.Attestation.positive(id, kind, signer, LocalDate.parse(day)));
    }

    static Consumer<Dossier.Builder> knows(String person, String status, String term) {
        return dossier -> dossier.registry(Registry.empty().with(person, status, Term.parse(term)));
    }

    static Consumer<Dossier.Builder> step(String code, String day) {
        return dossier -> dossier.step(code, LocalDate.parse(day));
    }

    @SafeVarargs
    static Consumer<Dossier.Builder> all(Consumer<Dossier.Builder>... parts) {
        Consumer<Dossier.Builder> both = dossier -> {};
        for (Consumer<Dossier.Builder> part : parts) {
            both = both.andThen(part);
        }
        return both;
    }
}
