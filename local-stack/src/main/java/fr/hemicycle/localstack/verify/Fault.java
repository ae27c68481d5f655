package fr.hemicycle.localstack.verify;

/** Something that does not hold, named by its place in the file. */
public final class Fault extends RuntimeException {

    Fault(String place, String what) {
        super(place + ": " + what, null, false, false);
    }

    static void unless(boolean holds, String place, String what) {
        if (!holds) {
            throw new Fault(place, what);
        }
    }

    /** @throws Fault when what is recorded is not what follows from the rest of the record */
    static void unlessEqual(Object follows, Object recorded, String place) {
        unless(follows.equals(recorded), place, "says " + recorded + ", but the record makes it " + follows);
    }
}
