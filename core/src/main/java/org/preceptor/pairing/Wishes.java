package org.preceptor.pairing;

import java.util.List;

/** What trainees wish, less what is unknown, named twice, excluded or not allowed; the fixed wish nothing. */
final class Wishes {

    private final Compiled compiled;
    private final Eligibility eligibility;
    private final IdIndex<Place>.Reader reader;
    private final IntBag item;
    private final IntBag tier;
    private final int[] seenBy;
    private final IntLists lists;
    private final int[] tiers;

    /** Reads trainees as they were given, {@code byId[a]} being where trainee a was, so that memory is read forwards. */
    Wishes(Compiled compiled, int[] byId, Eligibility eligibility) {
        this.compiled = compiled;
        this.eligibility = eligibility;
        reader = compiled.placeIndex.new Reader();
        seenBy = new int[compiled.openings.length];
        List<Trainee> given = compiled.problem.trainees();
        int guess = (int) Math.min(
                1 << 28,
                given.size()
                        * (given.isEmpty()
                                ? 0L
                                : given.get(0).willingness().groups().size()));
        item = new IntBag(guess);
        tier = new IntBag(guess);
        int[] number = new int[given.size()];
        for (int a = 0; a < byId.length; a++) {
            number[byId[a]] = a + 1;
        }
        int[] from = new int[given.size() + 1];
        for (int i = 0; i < number.length; i++) {
            if (number[i] > 0 && compiled.fixedTo[number[i] - 1] < 0) {
                read(given.get(i), number[i]);
            }
            from[i + 1] = item.size();
        }
        lists = new IntLists(new int[byId.length + 1], new int[item.size()]);
        tiers = new int[item.size()];
        int[] items = item.toArray();
        int[] itemTiers = tier.toArray();
        for (int a = 0; a < byId.length; a++) {
            int begin = from[byId[a]];
            int length = from[byId[a] + 1] - begin;
            System.arraycopy(items, begin, lists.item, lists.start[a], length);
            System.arraycopy(itemTiers, begin, tiers, lists.start[a], length);
            lists.start[a + 1] = lists.start[a] + length;
        }
    }

    private void read(Trainee trainee, int mark) {
        List<? extends List<Place>> groups = trainee.willingness().groups();
        boolean strict = reader.read(groups);
        for (int group = 0; group < groups.size(); group++) {
            if (strict) {
                add(trainee, mark, group, reader.numbers[group]);
                continue;
            }
            int from = item.size();
            for (Place place : groups.get(group)) {
                add(trainee, mark, group, compiled.placeIndex.find(place));
            }
            item.sort(from);
        }
    }

    private void add(Trainee trainee, int mark, int group, int h) {
        if (h >= 0 && seenBy[h] != mark) {
            seenBy[h] = mark;
            if (eligibility.allows(trainee, compiled.openings[h])) {
                item.add(h);
                tier.add(group);
            }
        }
    }

    IntLists lists() {
        return lists;
    }

    int[] tiers() {
        return tiers;
    }
}
