package org.preceptor.json.documents;

import static org.preceptor.json.documents.ShareDocuments.MEMBER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import org.preceptor.MalformedValueException;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.program.Figure;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.quota.SupportPlan.Pair;

/** Counterpart support: plans, yearly intakes, and figures as they were reported. */
final class SupportDocuments {
    static final Shape<Pair> PAIR = Shape.object(Pair.class, it -> {
        var supporter = it.required("supporter", MEMBER, Pair::supporter);
        var recipient = it.required("recipient", MEMBER, Pair::recipient);
        var level = it.required("level", Shapes.choice(SupportPlan.Level.class), Pair::level);
        var from = it.required("supporterRegion", MEMBER, Pair::supporterRegion);
        var to = it.required("recipientRegion", MEMBER, Pair::recipientRegion);
        var term = it.required("term", Basics.TERM, Pair::term);
        return in ->
                new Pair(in.get(supporter), in.get(recipient), in.get(level), in.get(from), in.get(to), in.get(term));
    });

    static final Shape<Dispatch> DISPATCH = Shape.object(Dispatch.class, it -> {
        var id = it.required("id", Shapes.TEXT, Dispatch::id);
        var supporter = it.required("supporter", MEMBER, Dispatch::supporter);
        var recipient = it.required("recipient", MEMBER, Dispatch::recipient);
        var way = it.required("direction", Shapes.choice(SupportPlan.Direction.class), Dispatch::direction);
        var people = it.required("people", Shapes.LONG, Dispatch::people);
        var term = it.required("term", Basics.TERM, Dispatch::term);
        return in -> new Dispatch(
                in.get(id), in.get(supporter), in.get(recipient), in.get(way), in.get(people), in.get(term));
    });

    static final Shape<SupportPlan> PLAN = Shape.object(SupportPlan.class, it -> {
        var supporter = it.required("supporter", MEMBER, SupportPlan::supporter);
        var supported = it.required("supported", Shapes.set(MEMBER), SupportPlan::supported);
        var added =
                it.usually("amendments", Shapes.map(MEMBER, Shapes.DAY), ImmutableMap.of(), SupportPlan::amendments);
        var term = it.required("term", Basics.TERM, SupportPlan::term);
        var total = it.required("total", Shapes.LONG, SupportPlan::total);
        var lines = it.usually("lines", Shapes.map(MEMBER, Shapes.LONG), ImmutableMap.of(), SupportPlan::lines);
        var pairs = it.usually("pairs", Shapes.list(PAIR), ImmutableList.of(), SupportPlan::pairs);
        var sent = it.usually(
                "dispatches", Shapes.keyed(DISPATCH, Dispatch::id), ImmutableList.of(), SupportPlan::dispatches);
        var team = it.optional("minimumTeam", Shapes.COUNT, SupportPlan::minimumTeam);
        var stay = it.optional("minimumStayMonths", Shapes.COUNT, SupportPlan::minimumStayMonths);
        return in -> SupportPlan.builder()
                .supporter(in.get(supporter))
                .supported(in.get(supported))
                .amendments(in.get(added))
                .term(in.get(term))
                .total(in.get(total))
                .lines(in.get(lines))
                .pairs(in.get(pairs))
                .dispatches(in.get(sent))
                .minimumTeam(in.get(team))
                .minimumStayMonths(in.get(stay))
                .build();
    });

    static final Shape<Intakes> INTAKES = Shape.object(Intakes.class, it -> {
        Shape<ImmutableMap<Integer, Long>> byYear =
                Shapes.map(Shapes.id(Integer.class, SupportDocuments::year), Shapes.integer(0L, (1L << 53) - 1));
        var years = it.required("years", Shapes.COUNT, Intakes::years);
        var intakes = it.required("intakes", byYear, all -> ImmutableMap.copyOf(all.intakes()));
        var plans = it.usually("plans", byYear, ImmutableMap.of(), all -> ImmutableMap.copyOf(all.plans()));
        var capacity = it.usually("capacity", byYear, ImmutableMap.of(), all -> ImmutableMap.copyOf(all.capacity()));
        return in -> new Intakes(
                in.get(years),
                ImmutableSortedMap.copyOf(in.get(intakes)),
                ImmutableSortedMap.copyOf(in.get(plans)),
                ImmutableSortedMap.copyOf(in.get(capacity)));
    });

    static final Shape<Figure> FIGURE = Shape.object(Figure.class, it -> {
        var measure = it.required("measure", Shapes.TEXT, Figure::measure);
        var region = it.optional("region", RosterDocuments.REGION, Figure::region);
        var value = it.required("value", Shapes.LONG, Figure::value);
        var qualifier = it.required("qualifier", Shapes.choice(Figure.Qualifier.class), Figure::qualifier);
        var asOf = it.required("asOf", Shapes.DAY, Figure::asOf);
        var source = it.required("source", ReportDocuments.SOURCE, Figure::source);
        var cumulative = it.usually("cumulative", Shapes.BOOL, true, Figure::isCumulative);
        return in -> Figure.builder()
                .measure(in.get(measure))
                .region(in.get(region))
                .value(in.get(value))
                .qualifier(in.get(qualifier))
                .asOf(in.get(asOf))
                .source(in.get(source))
                .isCumulative(in.get(cumulative))
                .build();
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(
            Document.of("support-plan", PLAN), Document.of("intakes", INTAKES), Document.list("figures", FIGURE));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(PAIR, DISPATCH, FIGURE);

    private SupportDocuments() {}

    private static Integer year(String text) {
        MalformedValueException.check(text.matches("[12][0-9]{3}"), "year", text, "must be four digits");
        return Integer.valueOf(text);
    }
}
