package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.BiFunction;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.quota.ShareMethod.Divisor;
import org.preceptor.quota.TablePlan;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.quota.TableResult;
import org.preceptor.rule.Evidence.Ratio;

/** Region by base tables: plans and their results. */
final class TableDocuments {
    /** One cell of a table with what stands in it. */
    private interface Cell<V> {
        Pair pair();

        V value();
    }

    private record Weight(Pair pair, Ratio value) implements Cell<Ratio> {}

    private record Bounded(Pair pair, Bounds value) implements Cell<Bounds> {}

    private record Filled(Pair pair, Long value) implements Cell<Long> {}

    static final Shape<Line> LINE = Shape.object(Line.class, it -> {
        var id = it.required("id", ShareDocuments.MEMBER, Line::id);
        var lower = it.required("lower", Shapes.LONG, Line::lower);
        var upper = it.required("upper", Shapes.LONG, Line::upper);
        return in -> new Line(in.get(id), in.get(lower), in.get(upper));
    });

    static final Shape<Bounds> BOUNDS = Shape.object(Bounds.class, it -> {
        var lower = it.required("lower", Shapes.LONG, Bounds::lower);
        var upper = it.required("upper", Shapes.LONG, Bounds::upper);
        return in -> new Bounds(in.get(lower), in.get(upper));
    });

    static final Shape<TablePlan> PLAN = Shape.object(TablePlan.class, it -> {
        var rows = it.required("rows", Shapes.keyed(LINE, Line::id), TablePlan::rows);
        var columns = it.required("columns", Shapes.keyed(LINE, Line::id), TablePlan::columns);
        var weights = it.required(
                "weights", cells(Weight.class, "weight", ShareDocuments.RATIO, Weight::new), TablePlan::weights);
        var bounds = it.usually(
                "cells", cells(Bounded.class, "bounds", BOUNDS, Bounded::new), ImmutableMap.of(), TablePlan::cells);
        var seats = it.optional("seats", Shapes.LONG, TablePlan::seats);
        var labels = it.usually(
                "labels", Shapes.map(ShareDocuments.MEMBER, Basics.LABEL), ImmutableMap.of(), TablePlan::labels);
        return in -> TablePlan.builder()
                .rows(in.get(rows))
                .columns(in.get(columns))
                .weights(in.get(weights))
                .cells(in.get(bounds))
                .seats(in.get(seats))
                .labels(in.get(labels))
                .build();
    });

    static final Shape<TableResult.Discordance> DISCORDANCE = Shape.object(TableResult.Discordance.class, it -> {
        var column = it.required("column", ShareDocuments.MEMBER, TableResult.Discordance::column);
        var more = it.required("moreWeight", ShareDocuments.MEMBER, TableResult.Discordance::moreWeight);
        var fewer = it.required("fewerSeats", Shapes.LONG, TableResult.Discordance::fewerSeats);
        var less = it.required("lessWeight", ShareDocuments.MEMBER, TableResult.Discordance::lessWeight);
        var seats = it.required("moreSeats", Shapes.LONG, TableResult.Discordance::moreSeats);
        return in ->
                new TableResult.Discordance(in.get(column), in.get(more), in.get(fewer), in.get(less), in.get(seats));
    });

    static final Shape<TableResult.Witness> WITNESS = Shape.object(TableResult.Witness.class, it -> {
        var rows = it.required("rows", Shapes.list(ShareDocuments.MEMBER), TableResult.Witness::rows);
        var columns = it.required("onlyColumns", Shapes.list(ShareDocuments.MEMBER), TableResult.Witness::onlyColumns);
        var needed = it.required("needed", Shapes.LONG, TableResult.Witness::needed);
        var available = it.required("available", Shapes.LONG, TableResult.Witness::available);
        var sentence = it.required("sentence", Basics.LABEL, TableResult.Witness::sentence);
        return in -> new TableResult.Witness(
                in.get(rows), in.get(columns), in.get(needed), in.get(available), in.get(sentence));
    });

    static final Shape<TableResult> RESULT = Shape.object(TableResult.class, it -> {
        Shape<ImmutableMap<Pair, Long>> seatsOf = cells(Filled.class, "seats", Shapes.LONG, Filled::new);
        var divisors = Shapes.map(ShareDocuments.MEMBER, ShareDocuments.RATIO);
        var plan = it.required("plan", PLAN, TableResult::plan);
        var method = it.required("method", Shapes.choice(Divisor.class), TableResult::method);
        var seats = it.required("seats", seatsOf, TableResult::seats);
        var others = it.usually("alternatives", Shapes.list(seatsOf), ImmutableList.of(), TableResult::alternatives);
        var all = it.usually("allListed", Shapes.BOOL, true, TableResult::allListed);
        var rows = it.required("rowDivisors", divisors, TableResult::rowDivisors);
        var columns = it.required("columnDivisors", divisors, TableResult::columnDivisors);
        var squared = it.usually("squared", Shapes.BOOL, false, TableResult::squared);
        var discordances =
                it.usually("discordances", Shapes.list(DISCORDANCE), ImmutableList.of(), TableResult::discordances);
        var witness = it.optional("witness", WITNESS, TableResult::witness);
        var report = it.required("report", ReportDocuments.REPORT, TableResult::report);
        return in -> TableResult.builder()
                .plan(in.get(plan))
                .method(in.get(method))
                .seats(in.get(seats))
                .alternatives(in.get(others))
                .allListed(in.get(all))
                .rowDivisors(in.get(rows))
                .columnDivisors(in.get(columns))
                .squared(in.get(squared))
                .discordances(in.get(discordances))
                .witness(in.get(witness))
                .report(in.get(report))
                .build();
    });

    static final ImmutableList<Document<?>> ALL =
            ImmutableList.of(Document.of("table-plan", PLAN), Document.of("table-result", RESULT));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(LINE, BOUNDS, DISCORDANCE, WITNESS);

    private TableDocuments() {}

    /** Cells as a list of {@code {"row", "column", name}}, each pair once. */
    @SuppressWarnings("unchecked")
    private static <V, C extends Cell<V>> Shape<ImmutableMap<Pair, V>> cells(
            Class<C> type, String name, Shape<V> value, BiFunction<Pair, V, C> make) {
        Shape<C> cell = Shape.object(type, it -> {
            var row = it.required("row", ShareDocuments.MEMBER, c -> c.pair().row());
            var column =
                    it.required("column", ShareDocuments.MEMBER, c -> c.pair().column());
            var content = it.required(name, value, Cell::value);
            return in -> make.apply(new Pair(in.get(row), in.get(column)), in.get(content));
        });
        return Shapes.keyed(cell, Cell::pair)
                .as(
                        (Class<ImmutableMap<Pair, V>>) (Class<?>) ImmutableMap.class,
                        list -> list.stream().collect(ImmutableMap.toImmutableMap(Cell::pair, Cell::value)),
                        map -> map.entrySet().stream()
                                .map(e -> make.apply(e.getKey(), e.getValue()))
                                .collect(ImmutableList.toImmutableList()));
    }
}
