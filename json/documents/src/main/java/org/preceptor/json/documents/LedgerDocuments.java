package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.quota.QuotaLedger.Answer;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.quota.QuotaLedger.Blocker;
import org.preceptor.quota.QuotaLedger.Closing;
import org.preceptor.quota.QuotaLedger.Utilisation;

/** What a ledger answers: whether places may be promised, where accounts stand, what became of the places. */
final class LedgerDocuments {
    static final Shape<Blocker> BLOCKER = Shape.object(Blocker.class, it -> {
        var account = it.required("account", ShareDocuments.MEMBER, Blocker::account);
        var holding = it.required("holding", Shapes.TEXT, Blocker::holding);
        var places = it.required("places", Shapes.LONG, Blocker::places);
        var until = it.optional("until", Shapes.DAY, Blocker::until);
        return in -> new Blocker(in.get(account), in.get(holding), in.get(places), in.get(until));
    });

    static final Shape<Answer> ANSWER = Shape.object(Answer.class, it -> {
        var possible = it.required("possible", Shapes.BOOL, Answer::possible);
        var room = it.required("room", Shapes.LONG, Answer::room);
        var blockers = it.usually("blockers", Shapes.list(BLOCKER), ImmutableList.of(), Answer::blockers);
        var report = it.required("report", ReportDocuments.REPORT, Answer::report);
        var sentence = it.required("sentence", Basics.LABEL, Answer::sentence);
        return in -> new Answer(in.get(possible), in.get(room), in.get(blockers), in.get(report), in.get(sentence));
    });

    static final Shape<Balance> BALANCE = Shape.object(Balance.class, it -> {
        var granted = it.required("granted", Shapes.LONG, Balance::granted);
        var carriedIn = it.usually("carriedIn", Shapes.LONG, 0L, Balance::carriedIn);
        var transferredIn = it.usually("transferredIn", Shapes.LONG, 0L, Balance::transferredIn);
        var transferredOut = it.usually("transferredOut", Shapes.LONG, 0L, Balance::transferredOut);
        var reserved = it.usually("reserved", Shapes.LONG, 0L, Balance::reserved);
        var committed = it.usually("committed", Shapes.LONG, 0L, Balance::committed);
        var used = it.usually("used", Shapes.LONG, 0L, Balance::used);
        it.derived("available", Shapes.LONG, Balance::available);
        return in -> new Balance(
                in.get(granted),
                in.get(carriedIn),
                in.get(transferredIn),
                in.get(transferredOut),
                in.get(reserved),
                in.get(committed),
                in.get(used));
    });

    static final Shape<Closing> CLOSING = Shape.object(Closing.class, it -> {
        var unused = it.required("unused", Shapes.LONG, Closing::unused);
        var lapses = it.required("carriedInLapses", Shapes.LONG, Closing::carriedInLapses);
        var eligible = it.required("eligibleForCarry", Shapes.LONG, Closing::eligibleForCarry);
        var out = it.required("carryOut", Shapes.LONG, Closing::carryOut);
        var lapsed = it.required("lapsed", Shapes.LONG, Closing::lapsed);
        var utilisation = it.required("utilisation", Shapes.RATIO, Closing::utilisation);
        return in -> new Closing(
                in.get(unused), in.get(lapses), in.get(eligible), in.get(out), in.get(lapsed), in.get(utilisation));
    });

    static final Shape<Utilisation> UTILISATION = Shape.object(Utilisation.class, it -> {
        var balance = it.required("balance", BALANCE, Utilisation::balance);
        var offered = it.required("offered", Shapes.LONG, Utilisation::offered);
        var accepted = it.required("accepted", Shapes.LONG, Utilisation::accepted);
        var enrolled = it.required("enrolled", Shapes.LONG, Utilisation::enrolled);
        var inTraining = it.required("inTraining", Shapes.LONG, Utilisation::inTraining);
        var left = it.required("left", Shapes.LONG, Utilisation::left);
        var completed = it.required("completed", Shapes.LONG, Utilisation::completed);
        var returned = it.required("returned", Shapes.LONG, Utilisation::returned);
        var reasons = it.usually(
                "reasons",
                Shapes.map(Shapes.TEXT, Shapes.LONG),
                ImmutableMap.of(),
                all -> ImmutableMap.copyOf(all.reasons()));
        return in -> new Utilisation(
                in.get(balance),
                in.get(offered),
                in.get(accepted),
                in.get(enrolled),
                in.get(inTraining),
                in.get(left),
                in.get(completed),
                in.get(returned),
                ImmutableSortedMap.copyOf(in.get(reasons)));
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(Document.of("ledger-answer", ANSWER));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(BLOCKER, BALANCE, CLOSING, UTILISATION);

    private LedgerDocuments() {}
}
