package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.quota.Feasibility;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaFamily.Structure;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.quota.Reversion;
import org.preceptor.time.Term;

/** Quota families, whether they fit, and ledgers. */
final class QuotaDocuments {
    static final Shape<QuotaNode> NODE = Shape.object(QuotaNode.class, it -> {
        var id = it.required("id", ShareDocuments.MEMBER, QuotaNode::id);
        var lower = it.usually("lower", Shapes.LONG, 0L, QuotaNode::lower);
        var upper = it.optional("upper", Shapes.LONG, QuotaNode::upper);
        var type = it.usually("type", Shapes.choice(QuotaNode.Kind.class), QuotaNode.Kind.HARD, QuotaNode::kind);
        var parent = it.optional("parent", ShareDocuments.MEMBER, QuotaNode::parent);
        var cells = it.usually("cells", Shapes.set(ShareDocuments.MEMBER), ImmutableSet.of(), QuotaNode::cells);
        var label = it.optional("label", Basics.LABEL, QuotaNode::label);
        var authority = it.optional("authority", Shapes.TEXT, QuotaNode::authority);
        var document = it.optional("document", Shapes.TEXT, QuotaNode::document);
        var term = it.usually("term", Basics.TERM, Term.always(), QuotaNode::term);
        return in -> QuotaNode.builder()
                .id(in.get(id))
                .lower(in.get(lower))
                .upper(in.get(upper))
                .kind(in.get(type))
                .parent(in.get(parent))
                .cells(in.get(cells))
                .label(in.get(label))
                .authority(in.get(authority))
                .document(in.get(document))
                .term(in.get(term))
                .build();
    });

    static final Shape<QuotaFamily> FAMILY = Shape.object(QuotaFamily.class, it -> {
        var nodes = it.required("nodes", Shapes.keyed(NODE, QuotaNode::id), QuotaFamily::nodes);
        return in -> new QuotaFamily(in.get(nodes));
    });

    static final Kinds<Residual> RESIDUAL = Kinds.of(Residual.class)
            .kind("keep-empty", Residual.KeepEmpty.class, it -> in -> new Residual.KeepEmpty())
            .kind("open-up", Residual.OpenUp.class, it -> in -> new Residual.OpenUp())
            .kind("revert-to", Residual.RevertTo.class, it -> {
                var node = it.required("node", ShareDocuments.MEMBER, Residual.RevertTo::node);
                return in -> new Residual.RevertTo(in.get(node));
            });

    static final Shape<Reserve> RESERVE = Shape.object(Reserve.class, it -> {
        var base = it.required("base", ShareDocuments.MEMBER, Reserve::base);
        var beneficiary = it.required("beneficiary", ShareDocuments.MEMBER, Reserve::beneficiary);
        var places = it.required("places", Shapes.LONG, Reserve::places);
        var processing = it.required("processing", Shapes.choice(Reserve.Processing.class), Reserve::processing);
        var residual = it.usually("residual", RESIDUAL, new Residual.OpenUp(), Reserve::residual);
        return in ->
                new Reserve(in.get(base), in.get(beneficiary), in.get(places), in.get(processing), in.get(residual));
    });

    static final Shape<Reversion> REVERSION = Shape.object(Reversion.class, it -> {
        var from = it.required("from", ShareDocuments.MEMBER, Reversion::from);
        var to = it.required("to", ShareDocuments.MEMBER, Reversion::to);
        var max = it.required("max", Shapes.LONG, Reversion::max);
        var term = it.usually("term", Basics.TERM, Term.always(), Reversion::term);
        return in -> new Reversion(in.get(from), in.get(to), in.get(max), in.get(term));
    });

    static final Shape<Structure> STRUCTURE = Kinds.of(Structure.class)
            .kind("laminar", Structure.Laminar.class, it -> in -> new Structure.Laminar())
            .kind("two-hierarchies", Structure.TwoHierarchies.class, it -> {
                var first = it.required("first", ShareDocuments.MEMBER, Structure.TwoHierarchies::first);
                var second = it.required("second", ShareDocuments.MEMBER, Structure.TwoHierarchies::second);
                return in -> new Structure.TwoHierarchies(in.get(first), in.get(second));
            })
            .kind("general", Structure.General.class, it -> {
                var cycle = it.required("oddCycle", Shapes.list(ShareDocuments.MEMBER), Structure.General::oddCycle);
                return in -> new Structure.General(in.get(cycle));
            });

    static final Shape<Feasibility.Line> LINE = Shape.object(Feasibility.Line.class, it -> {
        var node = it.required("node", ShareDocuments.MEMBER, Feasibility.Line::node);
        var side = it.required("side", Shapes.choice(Feasibility.Side.class), Feasibility.Line::side);
        var bound = it.required("bound", Shapes.LONG, Feasibility.Line::bound);
        return in -> new Feasibility.Line(in.get(node), in.get(side), in.get(bound));
    });

    static final Shape<Feasibility.Witness> WITNESS = Shape.object(Feasibility.Witness.class, it -> {
        var lowers = it.required("lowerSide", Shapes.list(LINE), Feasibility.Witness::lowerSide);
        var uppers = it.required("upperSide", Shapes.list(LINE), Feasibility.Witness::upperSide);
        var lower = it.required("lowerTotal", Shapes.LONG, Feasibility.Witness::lowerTotal);
        var upper = it.required("upperTotal", Shapes.LONG, Feasibility.Witness::upperTotal);
        var at = it.optional("at", ShareDocuments.MEMBER, Feasibility.Witness::at);
        var sentence = it.required("sentence", Basics.LABEL, Feasibility.Witness::sentence);
        return in -> new Feasibility.Witness(
                in.get(lowers), in.get(uppers), in.get(lower), in.get(upper), in.get(at), in.get(sentence));
    });

    static final Shape<Feasibility.Relaxation> RELAXATION = Shape.object(Feasibility.Relaxation.class, it -> {
        var line = it.required("line", LINE, Feasibility.Relaxation::line);
        var to = it.required("to", Shapes.LONG, Feasibility.Relaxation::to);
        return in -> new Feasibility.Relaxation(in.get(line), in.get(to));
    });

    static final Shape<Feasibility> FEASIBILITY = Shape.object(Feasibility.class, it -> {
        var family = it.required("family", FAMILY, Feasibility::family);
        var verdict = it.required("verdict", Shapes.choice(Feasibility.Verdict.class), Feasibility::verdict);
        var structure = it.optional("structure", STRUCTURE, Feasibility::structure);
        var example = it.usually(
                "example", Shapes.map(ShareDocuments.MEMBER, Shapes.LONG), ImmutableMap.of(), Feasibility::example);
        var witness = it.optional("witness", WITNESS, Feasibility::witness);
        var ways = it.usually("relaxations", Shapes.list(RELAXATION), ImmutableList.of(), Feasibility::relaxations);
        var parity = it.usually("parity", Shapes.list(ShareDocuments.MEMBER), ImmutableList.of(), Feasibility::parity);
        var unmet = it.usually("unmet", Shapes.list(ShareDocuments.MEMBER), ImmutableList.of(), Feasibility::unmet);
        var report = it.required("report", ReportDocuments.REPORT, Feasibility::report);
        return in -> Feasibility.builder()
                .family(in.get(family))
                .verdict(in.get(verdict))
                .structure(in.get(structure))
                .example(in.get(example))
                .witness(in.get(witness))
                .relaxations(in.get(ways))
                .parity(in.get(parity))
                .unmet(in.get(unmet))
                .report(in.get(report))
                .build();
    });

    static final Shape<LedgerEntry> ENTRY = Shape.object(LedgerEntry.class, it -> {
        var date = it.required("date", Shapes.DAY, LedgerEntry::date);
        var type = it.required("type", Shapes.choice(LedgerEntry.Kind.class), LedgerEntry::kind);
        var account = it.required("account", ShareDocuments.MEMBER, LedgerEntry::account);
        var count = it.usually("count", Shapes.LONG, 0L, LedgerEntry::count);
        var id = it.optional("id", Shapes.TEXT, LedgerEntry::id);
        var other = it.optional("other", ShareDocuments.MEMBER, LedgerEntry::other);
        var until = it.optional("until", Shapes.DAY, LedgerEntry::until);
        var reason = it.optional("reason", Shapes.choice(LedgerEntry.Reason.class), LedgerEntry::reason);
        var authority = it.optional("authority", Shapes.TEXT, LedgerEntry::authority);
        return in -> LedgerEntry.builder()
                .date(in.get(date))
                .kind(in.get(type))
                .account(in.get(account))
                .count(in.get(count))
                .id(in.get(id))
                .other(in.get(other))
                .until(in.get(until))
                .reason(in.get(reason))
                .authority(in.get(authority))
                .build();
    });

    static final Shape<QuotaLedger.CarryOver> CARRY_OVER = Shape.object(QuotaLedger.CarryOver.class, it -> {
        var most = it.required("maxFraction", ShareDocuments.RATIO, QuotaLedger.CarryOver::maxFraction);
        var up = it.usually("roundUp", Shapes.BOOL, false, QuotaLedger.CarryOver::roundUp);
        var years = it.required("validYears", Shapes.COUNT, QuotaLedger.CarryOver::validYears);
        return in -> new QuotaLedger.CarryOver(in.get(most), in.get(up), in.get(years));
    });

    static final Shape<QuotaLedger.Rules> RULES = Shape.object(QuotaLedger.Rules.class, it -> {
        var carry = it.optional("carryOver", CARRY_OVER, QuotaLedger.Rules::carryOver);
        var expires = it.optional("reservationExpires", Shapes.DAY, QuotaLedger.Rules::reservationExpires);
        var last = it.optional("usedIsFinalAfter", Shapes.DAY, QuotaLedger.Rules::usedIsFinalAfter);
        var lines = it.usually("lines", FAMILY, QuotaFamily.of(), QuotaLedger.Rules::lines);
        return in -> new QuotaLedger.Rules(in.get(carry), in.get(expires), in.get(last), in.get(lines));
    });

    static final Shape<QuotaLedger> LEDGER = Shape.object(QuotaLedger.class, it -> {
        var rules = it.required("rules", RULES, QuotaLedger::rules);
        var entries = it.required("entries", Shapes.list(ENTRY), QuotaLedger::entries);
        return in -> new QuotaLedger(in.get(rules), in.get(entries));
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(
            Document.of("quota-family", FAMILY),
            Document.of("feasibility", FEASIBILITY),
            Document.of("quota-ledger", LEDGER));

    static final ImmutableList<Shape<?>> PARTS =
            ImmutableList.of(NODE, STRUCTURE, LINE, WITNESS, RELAXATION, ENTRY, CARRY_OVER, RULES);

    private QuotaDocuments() {}
}
