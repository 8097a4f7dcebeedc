package io.floodnet.chat.launch;

/** The programs that have a launcher. */
enum Program {
    CHAT("chat", "chat-app", "floodnet chat", "-XX:TieredStopAtLevel=1"),
    SIMULATE("simulate", "simulator", "floodnet simulator", "-XX:MaxRAMPercentage=78");

    private final String script;
    private final String module;
    private final String product;
    private final String flag;

    Program(String script, String module, String product, String flag) {
        this.script = script;
        this.module = module;
        this.product = product;
        this.flag = flag;
    }

    String script() {
        return script;
    }

    String module() {
        return module;
    }

    /** What the launcher calls it. */
    String product() {
        return product;
    }

    /** A flag for the JVM that no other program is given. */
    String flag() {
        return flag;
    }

    /** One of its sources. */
    String source() {
        return module + "/src/main/java/Main.java";
    }
}
