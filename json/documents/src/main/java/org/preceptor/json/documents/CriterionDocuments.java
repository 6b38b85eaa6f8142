package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import org.preceptor.Label;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Selection;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;

/** What a scheme demands: criteria, the acts they count, the limits on them and the moments they refer to. */
final class CriterionDocuments {
    static final Shape<Period> PERIOD = Shapes.parsed(
            Period.class, Label.of("a period such as \"P3Y\"", "期间，如\"P3Y\""), "[-+]?P.+", CriterionDocuments::period);

    private static final Shape<ImmutableSet<String>> WORDS = Shapes.set(Shapes.TEXT);

    static final Shape<Selection> SELECTION = Shape.lazy(Selection.class, CriterionDocuments::selection);

    static final Shape<Criterion> CRITERION = Shape.lazy(Criterion.class, CriterionDocuments::criterion);

    static final Kinds<Selection.Filter> FILTER = Kinds.of(Selection.Filter.class)
            .kind("is", Selection.Is.class, it -> {
                var facet = it.required("facet", Shapes.choice(Facet.class), Selection.Is::facet);
                var values = it.required("values", WORDS, Selection.Is::values);
                return in -> new Selection.Is(in.get(facet), in.get(values));
            })
            .kind("is-not", Selection.IsNot.class, it -> {
                var facet = it.required("facet", Shapes.choice(Facet.class), Selection.IsNot::facet);
                var values = it.required("values", WORDS, Selection.IsNot::values);
                return in -> new Selection.IsNot(in.get(facet), in.get(values));
            })
            .kind("alongside", Selection.Alongside.class, it -> {
                var roles = it.required("roles", WORDS, Selection.Alongside::roles);
                var statuses = it.usually("statuses", WORDS, ImmutableSet.of(), Selection.Alongside::statuses);
                return in -> new Selection.Alongside(in.get(roles), in.get(statuses));
            })
            .kind("recorded", Selection.Recorded.class, it -> {
                var media = it.usually("media", WORDS, ImmutableSet.of(), Selection.Recorded::media);
                return in -> new Selection.Recorded(in.get(media));
            })
            .kind("approved", Selection.Approved.class, it -> {
                var by = it.usually("authorities", WORDS, ImmutableSet.of(), Selection.Approved::authorities);
                return in -> new Selection.Approved(in.get(by));
            })
            .kind("during", Selection.During.class, it -> {
                var term = it.required("term", Basics.TERM, Selection.During::term);
                return in -> new Selection.During(in.get(term));
            })
            .kind("one-of", Selection.OneOf.class, it -> {
                var any = it.required("selections", Shapes.list(SELECTION), Selection.OneOf::selections);
                return in -> new Selection.OneOf(in.get(any));
            });

    private static final Shape<Selection> FILTERS =
            Shapes.list(FILTER).as(Selection.class, Selection::new, Selection::filters);

    static final Kinds<Moment> MOMENT = Kinds.of(Moment.class)
            .kind("on", Moment.On.class, it -> {
                var day = it.required("day", Shapes.DAY, Moment.On::day);
                return in -> new Moment.On(in.get(day));
            })
            .kind("judged", Moment.Judged.class, it -> in -> new Moment.Judged())
            .kind("step", Moment.Milestone.class, it -> {
                var code = it.required("code", Shapes.TEXT, Moment.Milestone::code);
                return in -> new Moment.Milestone(in.get(code));
            })
            .kind("obtained", Moment.Obtained.class, it -> {
                var codes = it.required("codes", WORDS, Moment.Obtained::codes);
                return in -> new Moment.Obtained(in.get(codes));
            })
            .kind("signed", Moment.Signed.class, it -> {
                var kinds = it.required("kinds", WORDS, Moment.Signed::kinds);
                return in -> new Moment.Signed(in.get(kinds));
            })
            .kind("act", Moment.Act.class, it -> {
                var which = it.required("which", SELECTION, Moment.Act::which);
                var last = it.usually("last", Shapes.BOOL, false, Moment.Act::last);
                var atEnd = it.usually("atEnd", Shapes.BOOL, false, Moment.Act::atEnd);
                return in -> new Moment.Act(in.get(which), in.get(last), in.get(atEnd));
            })
            .kind("shifted", Moment.Shifted.class, it -> {
                var moment = it.required(
                        "moment", Shape.lazy(Moment.class, CriterionDocuments::moment), Moment.Shifted::moment);
                var by = it.required("by", PERIOD, Moment.Shifted::by);
                return in -> new Moment.Shifted(in.get(moment), in.get(by));
            });

    static final Shape<Criterion.Item> ITEM = Shape.object(Criterion.Item.class, it -> {
        var id = it.required("id", Shapes.TEXT, Criterion.Item::id);
        var strength = it.required("strength", Shapes.choice(Criterion.Strength.class), Criterion.Item::strength);
        var title = it.required("title", Basics.LABEL, Criterion.Item::title);
        var criterion = it.required("criterion", CRITERION, Criterion.Item::criterion);
        var waivableBy = it.usually("waivableBy", WORDS, ImmutableSet.of(), Criterion.Item::waivableBy);
        return in ->
                new Criterion.Item(in.get(id), in.get(strength), in.get(title), in.get(criterion), in.get(waivableBy));
    });

    private static final Kinds<Criterion> CRITERIA = Kinds.of(Criterion.class)
            .kind("all-of", Criterion.AllOf.class, it -> {
                var parts = it.required("parts", Shapes.list(CRITERION), Criterion.AllOf::parts);
                var sharing = it.usually(
                        "sharing",
                        Shapes.choice(Criterion.Sharing.class),
                        Criterion.Sharing.SHARED,
                        Criterion.AllOf::sharing);
                return in -> new Criterion.AllOf(in.get(parts), in.get(sharing));
            })
            .kind("k-of", Criterion.KOf.class, it -> {
                var k = it.required("k", Shapes.COUNT, Criterion.KOf::k);
                var parts = it.required("parts", Shapes.list(CRITERION), Criterion.KOf::parts);
                return in -> new Criterion.KOf(in.get(k), in.get(parts));
            })
            .kind("branch", Criterion.Branch.class, it -> {
                var attribute = it.required("attribute", Shapes.TEXT, Criterion.Branch::attribute);
                var at = it.required("at", MOMENT, Criterion.Branch::at);
                var cases = it.required("cases", Shapes.map(Shapes.TEXT, CRITERION), Criterion.Branch::cases);
                var otherwise = it.optional("otherwise", CRITERION, Criterion.Branch::otherwise);
                return in -> new Criterion.Branch(in.get(attribute), in.get(at), in.get(cases), in.get(otherwise));
            })
            .kind("amount", Criterion.Amount.class, it -> {
                var least = it.required("least", Basics.LENGTH, Criterion.Amount::least);
                var of = it.usually("of", SELECTION, Selection.any(), Criterion.Amount::of);
                var limits = it.usually("limits", Shapes.list(limits()), ImmutableList.of(), Criterion.Amount::limits);
                return in -> new Criterion.Amount(in.get(least), in.get(of), in.get(limits));
            })
            .kind("elapsed", Criterion.Elapsed.class, it -> {
                var since = it.required("since", MOMENT, Criterion.Elapsed::since);
                var tenure = it.required("tenure", Basics.TENURE, Criterion.Elapsed::tenure);
                return in -> new Criterion.Elapsed(in.get(since), in.get(tenure));
            })
            .kind("in-order", Criterion.InOrder.class, it -> {
                var earlier = it.required("earlier", MOMENT, Criterion.InOrder::earlier);
                var later = it.required("later", MOMENT, Criterion.InOrder::later);
                var slack = it.usually("slack", PERIOD, Period.ZERO, Criterion.InOrder::slack);
                var sameDay = it.usually("sameDay", Shapes.BOOL, false, Criterion.InOrder::sameDay);
                return in -> new Criterion.InOrder(in.get(earlier), in.get(later), in.get(slack), in.get(sameDay));
            })
            .kind("held", Criterion.Held.class, it -> {
                var codes = it.required("codes", WORDS, Criterion.Held::codes);
                var from = it.required("from", MOMENT, Criterion.Held::from);
                var to = it.required("to", MOMENT, Criterion.Held::to);
                var absent = it.usually("absent", Shapes.BOOL, false, Criterion.Held::absent);
                return in -> new Criterion.Held(in.get(codes), in.get(from), in.get(to), in.get(absent));
            })
            .kind("attested", Criterion.Attested.class, it -> {
                var count = it.required("count", Shapes.COUNT, Criterion.Attested::count);
                var kinds = it.required("kinds", WORDS, Criterion.Attested::kinds);
                var signers = it.usually("signers", WORDS, ImmutableSet.of(), Criterion.Attested::signers);
                var barred = it.usually("barred", WORDS, ImmutableSet.of(), Criterion.Attested::barred);
                var observed = it.usually("observed", WORDS, ImmutableSet.of(), Criterion.Attested::observed);
                var distinct = it.usually("distinct", Shapes.BOOL, true, Criterion.Attested::distinct);
                return in -> new Criterion.Attested(
                        in.get(count),
                        in.get(kinds),
                        in.get(signers),
                        in.get(barred),
                        in.get(observed),
                        in.get(distinct));
            })
            .kind("judged", Criterion.Judged.class, it -> {
                var items = it.required("items", WORDS, Criterion.Judged::items);
                var assessors = it.usually("assessors", WORDS, ImmutableSet.of(), Criterion.Judged::assessors);
                return in -> new Criterion.Judged(in.get(items), in.get(assessors));
            })
            .kind("examined", Criterion.Examined.class, it -> {
                var event = it.required("event", Shapes.TEXT, Criterion.Examined::kind);
                var examiners = it.usually("examiners", WORDS, ImmutableSet.of(), Criterion.Examined::examiners);
                return in -> new Criterion.Examined(in.get(event), in.get(examiners));
            })
            .kind("reported", Criterion.Reported.class, it -> {
                var what = it.required("what", Shapes.TEXT, Criterion.Reported::kind);
                var every = it.required("every", PERIOD, Criterion.Reported::every);
                var least = it.required("least", Shapes.COUNT, Criterion.Reported::least);
                var closing = it.optional("closing", Shapes.TEXT, Criterion.Reported::closing);
                var from = it.required("from", MOMENT, Criterion.Reported::from);
                return in -> new Criterion.Reported(
                        in.get(what), in.get(every), in.get(least), in.get(closing), in.get(from));
            })
            .kind("deemed", Criterion.Deemed.class, it -> {
                var by = it.required("by", WORDS, Criterion.Deemed::by);
                var criterion = it.required("criterion", CRITERION, Criterion.Deemed::criterion);
                return in -> new Criterion.Deemed(in.get(by), in.get(criterion));
            })
            .kind("unknown", Criterion.Unknown.class, it -> {
                var text = it.required("text", Basics.LABEL, Criterion.Unknown::text);
                return in -> new Criterion.Unknown(in.get(text));
            })
            .kind("item", Criterion.Item.class, it -> {
                var item = it.required("item", ITEM, each -> each);
                return in -> in.get(item);
            })
            .kind("given", Criterion.Given.class, it -> {
                var known = it.required("known", DossierDocuments.LAZY, Criterion.Given::known);
                var criterion = it.required("criterion", CRITERION, Criterion.Given::criterion);
                return in -> new Criterion.Given(in.get(known), in.get(criterion));
            });

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(CRITERIA, ITEM);

    private CriterionDocuments() {}

    private static Period period(String text) {
        return Period.parse(text);
    }

    private static Shape<Selection> selection() {
        return FILTERS;
    }

    private static Shape<Criterion> criterion() {
        return CRITERIA;
    }

    private static Shape<Moment> moment() {
        return MOMENT;
    }

    private static Shape<Limit> limits() {
        return LimitDocuments.LIMIT;
    }
}
