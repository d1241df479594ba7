package io.puente.server.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An SQL statement, read far enough to see whether a database that is distributed by shop can run
 * it on one worker.
 */
final class TenantStatement {

  private static final Pattern TOKEN = Pattern.compile("\\$\\d+|\\w+|::|<>|<=|>=|\\S");
  private static final Set<String> CLAUSES =
      Set.of("select", "from", "where", "set", "values", "group", "order", "returning", "into");
  private static final Set<String> NO_ALIAS =
      Set.of(
          "on",
          "where",
          "set",
          "join",
          "left",
          "right",
          "full",
          "cross",
          "inner",
          "order",
          "group",
          "limit",
          "using",
          "returning",
          "values",
          "for",
          "union",
          "select",
          "offset",
          "having");

  /** A table in the statement, with the query or subquery that it stands in. */
  private record Occurrence(String table, String alias, int scope, int token) {}

  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> scopes = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();

  TenantStatement(String sql, Predicate<String> isDistributed) {
    String plain = sql.replaceAll("--[^\\n]*", " ").replaceAll("'[^']*'", "''");
    Matcher token = TOKEN.matcher(plain);
    while (token.find()) {
      tokens.add(token.group().toLowerCase(Locale.ROOT));
    }
    readScopes();
    readTables(isDistributed);
  }

  /** Numbers the queries: each subquery, each CTE and each part of a UNION is one of its own. */
  private void readScopes() {
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case "(" ->
            open.push(
                Set.of("select", "with", "insert", "update", "delete").contains(at(i + 1))
                    ? ++last
                    : open.element());
        case ")" -> open.pop();
        case "union", "except", "intersect" -> {
          open.pop();
          open.push(++last);
        }
        default -> {}
      }
      scopes.add(open.isEmpty() ? 0 : open.element());
    }
  }

  private void readTables(Predicate<String> isDistributed) {
    Deque<String> clauses = new ArrayDeque<>(List.of(""));
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals("(")) {
        clauses.push("");
      } else if (token.equals(")")) {
        clauses.pop();
      } else if (CLAUSES.contains(token) && !at(i - 1).equals("distinct")) {
        clauses.pop();
        clauses.push(token);
      } else if (isTablePosition(i, clauses.element()) && isDistributed.test(token)) {
        int next = at(i + 1).equals("as") ? i + 2 : i + 1;
        boolean named = at(next).matches("[a-z_]\\w*") && !NO_ALIAS.contains(at(next));
        occurrences.add(new Occurrence(token, named ? at(next) : token, scopes.get(i), i));
      }
    }
  }

  private boolean isTablePosition(int index, String clause) {
    return switch (at(index - 1)) {
      case "from" -> !at(index - 2).equals("distinct");
      case "join", "into", "using" -> true;
      case "update" -> !Set.of("do", "for").contains(at(index - 2));
      case "," -> clause.equals("from");
      default -> false;
    };
  }

  private String at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  List<String> violations() {
    List<String> violations = new ArrayList<>();
    boolean unbound = false;
    for (Occurrence each : occurrences) {
      if (isInsert(each) ? !insertsShop(each) : !bindsShop(each)) {
        violations.add(each.table() + " without shop_id = $n");
        unbound = true;
      }
    }
    if (unbound && has("for", "update")) {
      violations.add("FOR UPDATE without shop_id = $n");
    }
    if (unbound && has("skip", "locked")) {
      violations.add("SKIP LOCKED across shops");
    }
    if (!occurrences.isEmpty() && isWrite()) {
      checkWrite(violations);
    }
    return violations;
  }

  /** {@code alias.shop_id = $n}, or without the alias where the query has one such table only. */
  private boolean bindsShop(Occurrence occurrence) {
    boolean alone =
        occurrences.stream()
                .filter(each -> each.scope() == occurrence.scope() && !isInsert(each))
                .count()
            == 1;
    for (int i = occurrence.token(); i < tokens.size(); i++) {
      if (tokens.get(i).equals("shop_id")
          && scopes.get(i) == occurrence.scope()
          && at(i + 1).equals("=")
          && at(i + 2).startsWith("$")
          && (at(i - 1).equals(".") ? at(i - 2).equals(occurrence.alias()) : alone)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the column {@code shop_id} of an INSERT gets a parameter. */
  private boolean insertsShop(Occurrence into) {
    int open = tokens.subList(into.token(), tokens.size()).indexOf("(") + into.token();
    int close = tokens.subList(open, tokens.size()).indexOf(")") + open;
    int column =
        tokens.subList(open + 1, close).stream()
            .filter(token -> !token.equals(","))
            .toList()
            .indexOf("shop_id");
    int value = at(close + 1).equals("values") ? close + 3 : close + 2;
    for (int skip = column; column >= 0 && skip > 0; skip--) {
      value = next(value);
    }
    return column >= 0 && at(value).startsWith("$");
  }

  /** The expression after the next comma on the same level. */
  private int next(int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case "(" -> depth++;
        case ")" -> depth--;
        case "," -> {
          if (depth == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return tokens.size();
  }

  private boolean isWrite() {
    return tokens.contains("insert")
        || tokens.contains("delete")
        || IntStream.range(0, tokens.size()).anyMatch(this::isUpdate);
  }

  private boolean isInsert(Occurrence occurrence) {
    return at(occurrence.token() - 1).equals("into");
  }

  private boolean isUpdate(int index) {
    return at(index).equals("update") && !Set.of("for", "do").contains(at(index - 1));
  }

  private boolean has(String first, String second) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).equals(first) && tokens.get(i).equals(second)) {
        return true;
      }
    }
    return false;
  }

  private void checkWrite(List<String> violations) {
    int inCase = 0;
    int conflictScope = -1;
    Deque<Boolean> coalesce = new ArrayDeque<>();
    boolean updates =
        has("do", "update") || IntStream.range(0, tokens.size()).anyMatch(this::isUpdate);
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case "(" ->
            coalesce.push(at(i - 1).equals("coalesce") || Boolean.TRUE.equals(coalesce.peek()));
        case ")" -> {
          if (!coalesce.isEmpty()) {
            coalesce.pop();
          }
        }
        case "case" -> {
          inCase++;
          if (updates && !at(i + 1).equals("when")) {
            violations.add("CASE column WHEN in an UPDATE");
          }
        }
        case "end" -> inCase--;
        case "do" -> conflictScope = scopes.get(i);
        case "returning" -> conflictScope = -1;
        case "now", "current_timestamp" -> {
          if (conflictScope == scopes.get(i)) {
            violations.add("now() in DO UPDATE");
          } else if (inCase > 0 || Boolean.TRUE.equals(coalesce.peek())) {
            violations.add("now() in CASE or coalesce");
          }
        }
        default -> {}
      }
    }
    if (insertsFromWritingCte()) {
      violations.add("INSERT ... SELECT from a CTE that writes, without ON CONFLICT");
    }
  }

  private boolean insertsFromWritingCte() {
    Set<String> writing = new HashSet<>();
    for (int i = 2; i < tokens.size(); i++) {
      if (Set.of("insert", "update", "delete").contains(tokens.get(i))
          && at(i - 1).equals("(")
          && at(i - 2).equals("as")) {
        writing.add(at(i - 3));
      }
    }
    for (Occurrence each : occurrences) {
      if (isInsert(each)) {
        boolean reads = false;
        boolean settles = false;
        for (int i = each.token(); i < tokens.size(); i++) {
          if (scopes.get(i) == each.scope()) {
            reads |=
                writing.contains(tokens.get(i)) && Set.of("from", "join", ",").contains(at(i - 1));
            settles |= tokens.get(i).equals("conflict");
          }
        }
        if (reads && !settles) {
          return true;
        }
      }
    }
    return false;
  }
}
