package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.pairing.Distribution;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Explanation.Alternative;
import org.preceptor.pairing.Explanation.Guarantee;
import org.preceptor.pairing.Explanation.OfReserve;
import org.preceptor.pairing.Explanation.Wish;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.Pairing.Certificate;
import org.preceptor.pairing.Pairing.CutOff;
import org.preceptor.pairing.Pairing.Profile;
import org.preceptor.pairing.Pairing.Quotas;
import org.preceptor.pairing.Pairing.Statement;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingAudit.Blocking;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Repair;
import org.preceptor.pairing.Repair.Move;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;

/** Pairings as handed out: pairs, certificate, explanations and audit. */
final class StatementDocuments {
    private record Pair(PersonId trainee, Place place) {}

    private record Line(Place place, CutOff cutOff) {}

    private static final Shape<Pair> PAIR = Shape.object(Pair.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Pair::trainee);
        var place = it.required("place", PairingDocuments.PLACE, Pair::place);
        return in -> new Pair(in.get(trainee), in.get(place));
    });

    private static final Shape<Line> LINE = Shape.object(Line.class, it -> {
        var place = it.required("place", PairingDocuments.PLACE, Line::place);
        var filled = it.required("filled", Shapes.COUNT, line -> line.cutOff().filled());
        var capacity =
                it.required("capacity", Shapes.COUNT, line -> line.cutOff().capacity());
        var position =
                it.optionalInt("position", Shapes.COUNT, line -> line.cutOff().position());
        return in -> new Line(in.get(place), new CutOff(in.get(filled), in.get(capacity), in.get(position)));
    });

    private static final Shape<Certificate> CERTIFICATE = Shape.object(Certificate.class, it -> {
        var digest = it.required("digest", Shapes.TEXT, Certificate::digest);
        var stability = it.required("stability", Basics.LABEL, Certificate::stability);
        var ties = it.required("ties", Shapes.TEXT, Certificate::ties);
        var cutOffs = it.required("cutOffs", Shapes.keyed(LINE, Line::place), StatementDocuments::lines);
        var proposals = it.required("proposals", Shapes.LONG, Certificate::proposals);
        return in -> new Certificate(
                in.get(digest), in.get(stability), in.get(ties), cutOffs(in.get(cutOffs)), in.get(proposals));
    });

    private static final Shape<Profile> PROFILE = Shape.object(Profile.class, it -> {
        var byChoice = it.required("byChoice", Shapes.list(Shapes.COUNT), Profile::byChoice);
        var unwished = it.required("unwished", Shapes.COUNT, Profile::unwished);
        var unplaced = it.required("unplaced", Shapes.COUNT, Profile::unplaced);
        return in -> new Profile(in.get(byChoice), in.get(unwished), in.get(unplaced));
    });

    private static final Shape<Wish> WISH = Shape.object(Wish.class, it -> {
        var choice = it.required("choice", Shapes.COUNT, Wish::choice);
        var place = it.required("place", PairingDocuments.PLACE, Wish::place);
        var reason = it.required("reason", Shapes.choice(Explanation.Reason.class), Wish::reason);
        var position = it.optionalInt("position", Shapes.COUNT, Wish::position);
        var cutOff = it.optionalInt("cutOff", Shapes.COUNT, Wish::cutOff);
        var ahead = it.usually("ahead", Shapes.list(RosterDocuments.PERSON), ImmutableList.of(), Wish::ahead);
        var rules = it.usually("rules", ReportDocuments.REPORT, Report.clean(), Wish::rules);
        return in -> new Wish(
                in.get(choice),
                in.get(place),
                in.get(reason),
                in.get(position),
                in.get(cutOff),
                in.get(ahead),
                in.get(rules));
    });

    static final Shape<Explanation> EXPLANATION = Shape.object(Explanation.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Explanation::trainee);
        var place = it.optional("place", PairingDocuments.PLACE, Explanation::place);
        var fixed = it.optional("fixed", PairingDocuments.FIXED, Explanation::fixed);
        var wishes = it.required("wishes", Shapes.list(WISH), Explanation::wishes);
        it.derived("english", Shapes.list(Shapes.TEXT), explanation -> explanation.lines(Locale.ENGLISH));
        it.derived("chinese", Shapes.list(Shapes.TEXT), explanation -> explanation.lines(Locale.SIMPLIFIED_CHINESE));
        return in -> new Explanation(in.get(trainee), in.get(place), in.get(fixed), in.get(wishes));
    });

    private static final Shape<Blocking> BLOCKING = Shape.object(Blocking.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Blocking::trainee);
        var place = it.required("place", PairingDocuments.PLACE, Blocking::place);
        var cause = it.required("cause", Shapes.choice(PairingAudit.Cause.class), Blocking::cause);
        var over = it.optional("over", RosterDocuments.PERSON, Blocking::over);
        return in -> new Blocking(in.get(trainee), in.get(place), in.get(cause), in.get(over));
    });

    private static final Shape<PairingAudit> AUDIT = Shape.object(PairingAudit.class, it -> {
        var blocking = it.usually("blocking", Shapes.list(BLOCKING), ImmutableList.of(), PairingAudit::blocking);
        var byFixed =
                it.usually("blockingByFixed", Shapes.list(BLOCKING), ImmutableList.of(), PairingAudit::blockingByFixed);
        var report = it.required("report", ReportDocuments.REPORT, PairingAudit::report);
        return in -> new PairingAudit(in.get(blocking), in.get(byFixed), in.get(report));
    });

    private record Moved(Reversion rule, long places) {}

    private static final Shape<Moved> MOVED = Shape.object(Moved.class, it -> {
        var rule = it.required("rule", QuotaDocuments.REVERSION, Moved::rule);
        var places = it.required("places", Shapes.LONG, Moved::places);
        return in -> new Moved(in.get(rule), in.get(places));
    });

    private static final Shape<Move> MOVE = Shape.object(Move.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Move::trainee);
        var from = it.optional("from", PairingDocuments.PLACE, Move::from);
        var to = it.optional("to", PairingDocuments.PLACE, Move::to);
        var change = it.required("change", Shapes.choice(Repair.Change.class), Move::change);
        return in -> new Move(in.get(trainee), in.get(from), in.get(to), in.get(change));
    });

    private static final Shape<Alternative> ALTERNATIVE = Shape.object(Alternative.class, it -> {
        var admitted = it.required("admitted", Shapes.COUNT, Alternative::admitted);
        var moves = it.required("moves", Shapes.list(MOVE), Alternative::moves);
        return in -> new Alternative(in.get(admitted), in.get(moves));
    });

    static final Shape<OfReserve> OF_RESERVE = Shape.object(OfReserve.class, it -> {
        var reserve = it.required("reserve", QuotaDocuments.RESERVE, OfReserve::reserve);
        var admitted = it.required("admitted", Shapes.COUNT, OfReserve::admitted);
        var other = it.required("other", ALTERNATIVE, OfReserve::other);
        var without = it.required("without", ALTERNATIVE, OfReserve::without);
        it.derived("sentence", Basics.LABEL, OfReserve::sentence);
        return in -> new OfReserve(in.get(reserve), in.get(admitted), in.get(other), in.get(without));
    });

    static final Shape<Guarantee> GUARANTEE = Shape.object(Guarantee.class, it -> {
        var property = it.required("property", Shapes.choice(Guarantee.Property.class), Guarantee::property);
        var standing = it.required("standing", Shapes.choice(Guarantee.Standing.class), Guarantee::standing);
        var sense = it.required("sense", Basics.LABEL, Guarantee::sense);
        var source = it.required("source", ReportDocuments.SOURCE, Guarantee::source);
        it.derived("sentence", Basics.LABEL, Guarantee::sentence);
        return in -> new Guarantee(in.get(property), in.get(standing), in.get(sense), in.get(source));
    });

    private static final Shape<Quotas> QUOTAS = Shape.object(Quotas.class, it -> {
        var setting = it.required("setting", Shapes.choice(Distribution.Setting.class), Quotas::setting);
        var guarantees = it.required("guarantees", Shapes.list(GUARANTEE), Quotas::guarantees);
        var reversions = it.usually(
                "reversions",
                Shapes.keyed(MOVED, StatementDocuments::named),
                ImmutableList.of(),
                StatementDocuments::reversions);
        var reserves = it.usually("reserves", Shapes.list(OF_RESERVE), ImmutableList.of(), Quotas::reserves);
        return in -> new Quotas(in.get(setting), in.get(guarantees), moved(in.get(reversions)), in.get(reserves));
    });

    static final Shape<Statement> STATEMENT = Shape.object(Statement.class, it -> {
        var aim = it.required("aim", Shapes.choice(PairingPolicy.Aim.class), Statement::aim);
        var outcome = it.required("outcome", Shapes.choice(Pairing.Outcome.class), Statement::outcome);
        var certificate = it.required("certificate", CERTIFICATE, Statement::certificate);
        var profile = it.required("profile", PROFILE, Statement::profile);
        var pairs = it.required("pairs", Shapes.keyed(PAIR, Pair::trainee), StatementDocuments::pairs);
        var unplaced =
                it.usually("unplaced", Shapes.set(RosterDocuments.PERSON), ImmutableSet.of(), Statement::unplaced);
        var why = it.required("explanations", Shapes.keyed(EXPLANATION, Explanation::trainee), Statement::explanations);
        var quotas = it.required("quotas", QUOTAS, Statement::quotas);
        var audit = it.required("audit", AUDIT, Statement::audit);
        return in -> new Statement(
                in.get(aim),
                in.get(outcome),
                in.get(certificate),
                in.get(profile),
                places(in.get(pairs)),
                in.get(unplaced),
                in.get(why),
                in.get(quotas),
                in.get(audit));
    });

    private StatementDocuments() {}

    private static ImmutableList<Line> lines(Certificate certificate) {
        return certificate.cutOffs().entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<Place, CutOff> cutOffs(ImmutableList<Line> lines) {
        ImmutableSortedMap.Builder<Place, CutOff> cutOffs = ImmutableSortedMap.naturalOrder();
        lines.forEach(line -> cutOffs.put(line.place(), line.cutOff()));
        return cutOffs.buildOrThrow();
    }

    private static ImmutableList<Moved> reversions(Quotas quotas) {
        return quotas.reversions().entrySet().stream()
                .map(each -> new Moved(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static String named(Moved line) {
        Reversion rule = line.rule();
        return rule.from() + " → " + rule.to() + ", " + rule.max() + ", " + rule.term();
    }

    private static ImmutableMap<Reversion, Long> moved(ImmutableList<Moved> lines) {
        return lines.stream().collect(ImmutableMap.toImmutableMap(Moved::rule, Moved::places));
    }

    private static ImmutableList<Pair> pairs(Statement statement) {
        return statement.pairs().entrySet().stream()
                .map(each -> new Pair(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<PersonId, Place> places(ImmutableList<Pair> pairs) {
        ImmutableSortedMap.Builder<PersonId, Place> places = ImmutableSortedMap.naturalOrder();
        pairs.forEach(pair -> places.put(pair.trainee(), pair.place()));
        return places.buildOrThrow();
    }
}
