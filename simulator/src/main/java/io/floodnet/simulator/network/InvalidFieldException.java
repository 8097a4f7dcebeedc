package io.floodnet.simulator.network;

/** Thrown for a value that a scenario can't have; the message begins with the field, as it is called in the file. */
public final class InvalidFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * A value that the field can't have.
     *
     * @param problem the rest of the sentence, as in "must be within 0..1, got 2"
     */
    public InvalidFieldException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
