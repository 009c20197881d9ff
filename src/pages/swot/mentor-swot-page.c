/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorSwotPage: the four lists of the SWOT as four equal quadrants; beside them, one at a time,
 * the sentences that follow, a snapshot, or a comparison. What is done to an item are actions
 * ("swot.…"), so that keys, the card's menu and the marks on its line do the same.
 */

#include "config.h"

#include "pages/swot/mentor-swot-page.h"

#include <glib/gi18n.h>

#include "model/mentor-swot-filter.h"
#include "model/mentor-swot-sentences.h"
#include "pages/swot/mentor-swot-compare.h"
#include "pages/swot/mentor-swot-crossing.h"
#include "pages/swot/mentor-swot-marks.h"
#include "pages/swot/mentor-swot-origin.h"
#include "pages/swot/mentor-swot-past.h"
#include "pages/swot/mentor-swot-snapshots.h"
#include "widgets/mentor-card.h"
#include "widgets/mentor-cell.h"
#include "widgets/mentor-quadrants.h"

struct _MentorSwotPage
{
  MentorPage parent_instance;

  GtkWidget *bar;
  GtkToggleButton *mentee_toggle;
  GtkToggleButton *mentor_toggle;
  GtkToggleButton *crossing_toggle;
  MentorSwotSnapshots *snapshots;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  GtkBox *views;
  GtkWidget *board;
  MentorCell *strengths;
  MentorCell *weaknesses;
  MentorCell *opportunities;
  MentorCell *threats;
  /* Made when they are first shown. */
  MentorSwotCrossing *crossing;
  MentorSwotPast *past;
  MentorSwotCompare *compare;

  GSimpleActionGroup *actions;
  MentorCourse *course;
  MentorSwot *swot; /* of the course */
  MentorCard *hovered; /* an item's card under the pointer, or NULL */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorSwotPage, mentor_swot_page, MENTOR_TYPE_PAGE)

static MentorCell *
get_cell (MentorSwotPage *self, MentorSwotList list)
{
  MentorCell *const cells[MENTOR_SWOT_N_LISTS] = {
    [MENTOR_SWOT_STRENGTHS] = self->strengths,
    [MENTOR_SWOT_WEAKNESSES] = self->weaknesses,
    [MENTOR_SWOT_OPPORTUNITIES] = self->opportunities,
    [MENTOR_SWOT_THREATS] = self->threats,
  };

  return cells[list];
}

static gboolean
has_items (MentorSwotPage *self)
{
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    if (g_list_model_get_n_items (mentor_board_get_list (MENTOR_BOARD (self->swot), i)) > 0)
      return TRUE;

  return FALSE;
}

/* Only ever ends the empty state: who just deleted the last item is still at work here. */
static void
on_items_changed (MentorSwotPage *self)
{
  if (has_items (self))
    mentor_page_set_empty (MENTOR_PAGE (self), FALSE);
}

static void
on_removed (MentorSwotPage *self)
{
  /* Translators: a line of the SWOT */
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Item deleted"));
}

/* An item or a sentence. */
static MentorRecord *
find_record (MentorSwotPage *self, const char *id)
{
  MentorRecord *record = NULL;

  if (self->swot == NULL)
    return NULL;
  for (guint i = 0; record == NULL && i < MENTOR_SWOT_N_LISTS; i++)
    record = mentor_record_list_find (
        mentor_record_get_list (MENTOR_RECORD (self->swot), mentor_swot_get_list_name (i)), id);
  if (record == NULL)
    record = mentor_record_list_find (
        mentor_record_get_list (MENTOR_RECORD (self->swot), "sentences"), id);
  return record;
}

/* --- Views ------------------------------------------------------------------------------------ */

static void
show_view (MentorSwotPage *self, gpointer view)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->views)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == view);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->crossing_toggle, view == (gpointer) self->crossing);
  self->updating = FALSE;
}

static void
show_board (MentorSwotPage *self)
{
  show_view (self, self->board);
}

static void
on_back (MentorSwotPage *self)
{
  show_board (self);
  gtk_widget_child_focus (self->board, GTK_DIR_TAB_FORWARD);
}

static void
on_sentence_removed (MentorSwotPage *self)
{
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Sentence deleted"));
}

static void
show_crossing (MentorSwotPage *self)
{
  if (self->crossing == NULL)
    {
      self->crossing = g_object_new (MENTOR_TYPE_SWOT_CROSSING, NULL);
      g_signal_connect_object (self->crossing, "removed", G_CALLBACK (on_sentence_removed), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->crossing));
    }
  mentor_swot_crossing_set_course (self->crossing, self->course);
  show_view (self, self->crossing);
}

static void
on_crossing_toggled (MentorSwotPage *self)
{
  if (self->updating)
    return;
  if (gtk_toggle_button_get_active (self->crossing_toggle))
    {
      show_crossing (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->crossing));
    }
  else
    {
      show_board (self);
    }
}

/* --- Snapshots -------------------------------------------------------------------------------- */

static void
compare_with_now (MentorSwotPage *self, MentorSwotSnapshot *earlier)
{
  if (self->compare == NULL)
    {
      self->compare = g_object_new (MENTOR_TYPE_SWOT_COMPARE, NULL);
      g_signal_connect_object (self->compare, "back", G_CALLBACK (on_back), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->compare));
    }
  mentor_swot_compare_set_swot (self->compare, self->swot, earlier);
  show_view (self, self->compare);
  gtk_widget_grab_focus (GTK_WIDGET (self->compare));
}

static void
on_compare_snapshots (MentorSwotPage *self)
{
  compare_with_now (self, NULL);
}

static void
on_restore (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  mentor_swot_restore (self->swot, snapshot);
  on_back (self);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot restored"));
}

static void
on_delete (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  mentor_swot_remove_snapshot (self->swot, snapshot);
  on_back (self);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot deleted"));
}

static void
on_open_snapshot (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  if (self->past == NULL)
    {
      self->past = g_object_new (MENTOR_TYPE_SWOT_PAST, NULL);
      g_signal_connect_object (self->past, "back", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "compare", G_CALLBACK (compare_with_now), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "restore", G_CALLBACK (on_restore), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "delete", G_CALLBACK (on_delete), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->past));
    }
  mentor_swot_past_set_snapshot (self->past, snapshot);
  show_view (self, self->past);
  gtk_widget_grab_focus (GTK_WIDGET (self->past));
}

static void
on_take_snapshot (MentorSwotPage *self, const char *name, int moment)
{
  if (self->swot == NULL)
    return;
  mentor_swot_take_snapshot (self->swot, name, (MentorSwotMoment) moment);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot taken"));
}

/* What is shown of the past may just have been undone. */
static void
on_step_applied (MentorSwotPage *self)
{
  if ((self->past != NULL && gtk_widget_get_visible (GTK_WIDGET (self->past)))
      || (self->compare != NULL && gtk_widget_get_visible (GTK_WIDGET (self->compare))))
    on_back (self);
}

/* --- Who and when ----------------------------------------------------------------------------- */

static MentorSwotAuthor
get_usual_author (MentorSwotPage *self)
{
  return mentor_course_get_me (self->course) == MENTOR_ME_MENTOR ? MENTOR_SWOT_MENTOR
                                                                      : MENTOR_SWOT_MENTEE;
}

static void
name_toggle (MentorSwotPage *self, GtkToggleButton *toggle, MentorSwotAuthor author)
{
  g_autofree char *initials = mentor_swot_get_initials (self->course, author);
  g_autofree char *person = mentor_swot_get_author_name (self->course, author);
  /* Translators: %s is a person: the next line of the SWOT is theirs */
  g_autofree char *name = g_strdup_printf (_("The next item is from %s"), person);

  gtk_button_set_label (GTK_BUTTON (toggle), initials);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_author (MentorSwotPage *self)
{
  MentorSwotAuthor author = mentor_swot_get_author (self->swot);
  g_autofree char *initials = mentor_swot_get_initials (self->course, author);
  /* Translators: what an entry says; %s are the initials of who writes the next line */
  g_autofree char *placeholder = g_strdup_printf (_("%s: write here…"), initials);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->mentor_toggle, author == MENTOR_SWOT_MENTOR);
  gtk_toggle_button_set_active (self->mentee_toggle, author != MENTOR_SWOT_MENTOR);
  self->updating = FALSE;
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_object_set (get_cell (self, i), "placeholder", placeholder, NULL);
}

static void
set_author (MentorSwotPage *self, MentorSwotAuthor author)
{
  g_autofree char *meeting = mentor_swot_find_meeting_today (self->course);

  mentor_swot_set_context (self->swot, author, meeting);
  show_author (self);
}

static void
on_author_toggled (MentorSwotPage *self)
{
  if (!self->updating && self->swot != NULL)
    set_author (self, gtk_toggle_button_get_active (self->mentor_toggle) ? MENTOR_SWOT_MENTOR
                                                                         : MENTOR_SWOT_MENTEE);
}

/* A meeting may have begun, or a day. */
static void
on_logbook_changed (MentorSwotPage *self)
{
  if (self->swot != NULL)
    set_author (self, mentor_swot_get_author (self->swot));
}

static void
on_people_changed (MentorSwotPage *self)
{
  if (self->swot == NULL)
    return;
  name_toggle (self, self->mentee_toggle, MENTOR_SWOT_MENTEE);
  name_toggle (self, self->mentor_toggle, MENTOR_SWOT_MENTOR);
  show_author (self);
}

static void
on_me_changed (MentorSwotPage *self)
{
  if (self->swot != NULL)
    set_author (self, get_usual_author (self));
}

static MentorCard *
get_focused_card (MentorSwotPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, MENTOR_TYPE_CARD) : NULL;

  return card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? MENTOR_CARD (card)
                                                                          : NULL;
}

/* Says of the item under the pointer, else of the one with the focus, where it comes from. */
static void
update_notes (MentorSwotPage *self)
{
  MentorCard *card = self->hovered != NULL ? self->hovered : get_focused_card (self);
  MentorRecord *record = card != NULL ? mentor_card_get_record (card) : NULL;
  GtkWidget *cell
      = card != NULL ? gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CELL) : NULL;
  g_autofree char *note = NULL;

  if (record != NULL && MENTOR_IS_SWOT_ITEM (record) && self->course != NULL)
    note = mentor_swot_describe_origin (self->course, MENTOR_SWOT_ITEM (record));
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_note (get_cell (self, i),
                          GTK_WIDGET (get_cell (self, i)) == cell ? note : NULL);
}

static void
on_card_enter (GtkEventController *motion, double x, double y, MentorSwotPage *self)
{
  self->hovered = MENTOR_CARD (gtk_event_controller_get_widget (motion));
  update_notes (self);
}

static void
on_card_leave (GtkEventController *motion, MentorSwotPage *self)
{
  if ((GtkWidget *) self->hovered == gtk_event_controller_get_widget (motion))
    self->hovered = NULL;
  update_notes (self);
}

static void
on_card_destroy (MentorSwotPage *self, MentorCard *card)
{
  if (self->hovered == card)
    self->hovered = NULL;
}

/* --- A card ----------------------------------------------------------------------------------- */

static void
append_action (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_weight_menu (const char *id)
{
  const char *const labels[] = { _("Not set"), _("1: a little"), _("2: more"), _("3: most") };
  GMenu *menu = g_menu_new ();

  for (int i = 0; i <= MENTOR_SWOT_WEIGHT_MAX; i++)
    append_action (menu, labels[i], "swot.weigh", g_variant_new ("(si)", id, i));
  return G_MENU_MODEL (menu);
}

static void
on_card_menu (MentorCard *card, GMenu *menu, MentorSwotPage *self)
{
  MentorRecord *record = mentor_card_get_record (card);
  const char *id = mentor_record_get_id (record);
  gboolean followed = mentor_tasks_find_follow_up (mentor_course_get_tasks (self->course),
                                                   MENTOR_TASK_ORIGIN_SWOT, id) != NULL;
  g_autoptr (GMenuModel) weights = create_weight_menu (id);
  g_autoptr (GMenu) section = g_menu_new ();

  append_action (section, followed ? _("Show the task") : _("Make a task of it"), "swot.follow-up",
                 g_variant_new_string (id));
  if (MENTOR_IS_SWOT_ITEM (record))
    g_menu_append_submenu (section, _("Weight"), weights);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
on_card_created (MentorSwotPage *self, MentorRecord *item, GtkBox *facts)
{
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (facts), MENTOR_TYPE_CARD);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_append (mentor_card_get_marks (MENTOR_CARD (card)),
                  mentor_swot_marks_new (card, self->course, item));
  g_signal_connect_object (card, "menu", G_CALLBACK (on_card_menu), self, 0);
  g_signal_connect_object (card, "destroy", G_CALLBACK (on_card_destroy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_card_enter), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_card_leave), self, 0);
  gtk_widget_add_controller (card, motion);
  g_signal_connect_object (focus, "enter", G_CALLBACK (update_notes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (update_notes), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, focus);
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
follow_up (MentorSwotPage *self, const char *id)
{
  MentorRecord *record = find_record (self, id);
  MentorTasks *tasks;
  MentorTask *task;
  g_autofree char *title = NULL;

  if (record == NULL)
    return;
  tasks = mentor_course_get_tasks (self->course);
  task = mentor_tasks_find_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, id);
  if (task != NULL)
    {
      /* In a meeting the board stays on the screen. */
      if (!mentor_page_get_presenting (MENTOR_PAGE (self)))
        mentor_page_go (MENTOR_PAGE (self), "matrix", mentor_record_get_id (MENTOR_RECORD (task)));
      return;
    }

  title = g_strdelimit (g_strdup (mentor_record_get_string (record, "text")), "\n", ' ');
  if (mentor_record_is_editable (MENTOR_RECORD (tasks))
      && mentor_tasks_add_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, id, MENTOR_TASK_OWNER_MENTEE,
                                     title) != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (self), _("Task added to the priority matrix"));
}

static void
follow_up_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  follow_up (user_data, g_variant_get_string (parameter, NULL));
}

static void
weigh_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorRecord *record;
  const char *id;
  int weight;

  g_variant_get (parameter, "(&si)", &id, &weight);
  record = find_record (user_data, id);
  if (record != NULL && MENTOR_IS_SWOT_ITEM (record))
    mentor_record_set_int (record, "weight", weight);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorRecord *sentence;
  MentorRecord *item;
  const char *sentence_id, *item_id;
  gboolean second;

  g_variant_get (parameter, "(&sb&s)", &sentence_id, &second, &item_id);
  sentence = find_record (user_data, sentence_id);
  item = *item_id != '\0' ? find_record (user_data, item_id) : NULL;
  if (sentence != NULL && MENTOR_IS_SWOT_SENTENCE (sentence))
    mentor_swot_sentence_set_item (MENTOR_SWOT_SENTENCE (sentence), second,
                                   (MentorSwotItem *) item);
}

static void
switch_author_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorSwotPage *self = user_data;

  if (self->swot != NULL)
    set_author (self, mentor_swot_get_author (self->swot) == MENTOR_SWOT_MENTOR
                          ? MENTOR_SWOT_MENTEE
                          : MENTOR_SWOT_MENTOR);
}

static void
show_filter (MentorSwotPage *self, MentorBoard *board, const char *words)
{
  gtk_label_set_label (self->filter_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->filter_bar, words != NULL);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_board (get_cell (self, i), board, i);
}

static void
apply_filter (MentorSwotPage *self, const char *filter)
{
  MentorSwotAuthor author = g_str_equal (filter, "mentee")   ? MENTOR_SWOT_MENTEE
                            : g_str_equal (filter, "mentor") ? MENTOR_SWOT_MENTOR
                                                             : MENTOR_SWOT_NOBODY;
  g_autoptr (MentorSwotFilter) board = NULL;
  g_autofree char *meeting = NULL;
  g_autofree char *person = NULL;
  g_autofree char *words = NULL;

  if (author != MENTOR_SWOT_NOBODY)
    {
      person = mentor_swot_get_author_name (self->course, author);
      /* Translators: %s is a person */
      words = g_strdup_printf (_("Only what %s added"), person);
    }
  else if (g_str_equal (filter, "last-meeting"))
    {
      meeting = mentor_swot_find_last_meeting (self->course);
      words = g_strdup (_("Only what was added in the last meeting"));
      if (meeting == NULL)
        meeting = g_strdup ("-");
    }

  if (words != NULL)
    board = mentor_swot_filter_new (self->swot, author, meeting);
  show_filter (self, board != NULL ? MENTOR_BOARD (board) : (MentorBoard *) self->swot, words);
}

static void
change_filter (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  MentorSwotPage *self = user_data;

  g_simple_action_set_state (action, value);
  if (self->swot == NULL)
    return;
  show_board (self);
  apply_filter (self, g_variant_get_string (value, NULL));
}

static void
add_actions (MentorSwotPage *self)
{
  static const GActionEntry entries[] = {
    { "follow-up", follow_up_action, "s" },
    { "weigh", weigh_action, "(si)" },
    { "about", about_action, "(sbs)" },
    { "switch-author", switch_author_action },
    { "filter", NULL, "s", "'all'", change_filter },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "swot", G_ACTION_GROUP (self->actions));
}

static gboolean
follow_up_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorCard *card = get_focused_card (MENTOR_SWOT_PAGE (widget));

  if (card == NULL)
    return FALSE;
  follow_up (MENTOR_SWOT_PAGE (widget), mentor_record_get_id (mentor_card_get_record (card)));
  return TRUE;
}

/* A digit on a card; in a text it is a digit. */
static gboolean
weigh_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorCard *card = get_focused_card (MENTOR_SWOT_PAGE (widget));
  MentorRecord *record = card != NULL ? mentor_card_get_record (card) : NULL;

  if (record == NULL || !gtk_widget_is_focus (GTK_WIDGET (card)) || !MENTOR_IS_SWOT_ITEM (record))
    return FALSE;
  mentor_record_set_int (record, "weight", g_variant_get_int32 (args));
  return TRUE;
}

/* --- The page --------------------------------------------------------------------------------- */

static void
ask_questions (MentorSwotPage *self)
{
  MentorProgramme *programme = mentor_course_get_programme (self->course);

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    {
      MentorSwotPrompt *prompt
          = mentor_programme_get_swot_prompt (programme, mentor_swot_get_list_name (i));

      g_object_set (get_cell (self, i), "question", mentor_swot_prompt_get_question (prompt),
                    "follow-up", mentor_swot_prompt_get_follow_up (prompt), NULL);
    }
}

static void
on_presenting_changed (MentorSwotPage *self)
{
  gboolean presenting = mentor_page_get_presenting (MENTOR_PAGE (self));

  /* Not to whatever comes next in the window. */
  if (presenting && gtk_widget_get_focus_child (self->bar) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->bar, !presenting);
}

static void
leave_course (MentorSwotPage *self)
{
  MentorPair *pair;

  if (self->course == NULL)
    return;
  pair = mentor_course_get_pair (self->course);
  g_signal_handlers_disconnect_by_data (self->course, self);
  g_signal_handlers_disconnect_by_data (mentor_course_get_history (self->course), self);
  g_signal_handlers_disconnect_by_data (mentor_course_get_logbook (self->course), self);
  g_signal_handlers_disconnect_by_data (pair, self);
  g_signal_handlers_disconnect_by_data (mentor_pair_get_mentee (pair), self);
  g_signal_handlers_disconnect_by_data (mentor_pair_get_mentor (pair), self);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_signal_handlers_disconnect_by_data (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                                          self);
  show_board (self);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "filter")),
      g_variant_new_string ("all"));
  show_filter (self, NULL, NULL);
  mentor_swot_snapshots_set_swot (self->snapshots, NULL);
  if (self->crossing != NULL)
    mentor_swot_crossing_set_course (self->crossing, NULL);
  if (self->past != NULL)
    mentor_swot_past_set_snapshot (self->past, NULL);
  if (self->compare != NULL)
    mentor_swot_compare_set_swot (self->compare, NULL, NULL);
  self->swot = NULL;
  g_clear_object (&self->course);
}

static void
enter_course (MentorSwotPage *self, MentorCourse *course)
{
  MentorPair *pair = mentor_course_get_pair (course);

  self->course = g_object_ref (course);
  self->swot = mentor_course_get_swot (course);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_signal_connect_object (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                             "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (course, "notify::me", G_CALLBACK (on_me_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_history (course), "applied",
                           G_CALLBACK (on_step_applied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_logbook (course), "items-changed",
                           G_CALLBACK (on_logbook_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pair, "notify::programme", G_CALLBACK (ask_questions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_pair_get_mentee (pair), "notify::name",
                           G_CALLBACK (on_people_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_pair_get_mentor (pair), "notify::name",
                           G_CALLBACK (on_people_changed), self, G_CONNECT_SWAPPED);
  set_author (self, mentor_swot_get_author (self->swot) != MENTOR_SWOT_NOBODY
                        ? mentor_swot_get_author (self->swot)
                        : get_usual_author (self));
  on_people_changed (self);
  ask_questions (self);
  mentor_swot_snapshots_set_swot (self->snapshots, self->swot);
  show_filter (self, MENTOR_BOARD (self->swot), NULL);
}

static void
mentor_swot_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (page);

  leave_course (self);
  if (course == NULL)
    return;
  enter_course (self, course);
  mentor_page_set_empty (page, !has_items (self));
}

static MentorDocument *
mentor_swot_page_get_document (MentorPage *page)
{
  return (MentorDocument *) MENTOR_SWOT_PAGE (page)->swot;
}

static void
mentor_swot_page_start (MentorPage *page)
{
  mentor_page_set_empty (page, FALSE);
  mentor_card_list_focus_entry (mentor_cell_get_list (MENTOR_SWOT_PAGE (page)->strengths));
}

static void
mentor_swot_page_show_target (MentorPage *page, const char *target)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (page);
  MentorRecord *record = find_record (self, target);
  int list;

  if (record == NULL)
    return;
  if (MENTOR_IS_SWOT_SENTENCE (record))
    {
      show_crossing (self);
      mentor_swot_crossing_focus (self->crossing, target);
      return;
    }

  show_board (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "filter",
                                      g_variant_new_string ("all"));
  list = mentor_board_find (MENTOR_BOARD (self->swot), record, NULL);
  if (list >= 0)
    mentor_card_list_focus_item (mentor_cell_get_list (get_cell (self, (MentorSwotList) list)),
                                 record);
}

static void
mentor_swot_page_dispose (GObject *object)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (object);

  leave_course (self);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (mentor_swot_page_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK,
                                       "swot.switch-author", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, follow_up_key, NULL);
  for (int i = 0; i <= MENTOR_SWOT_WEIGHT_MAX; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) i, 0, weigh_key, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + (guint) i, 0, weigh_key, "i", i);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  g_type_ensure (MENTOR_TYPE_SWOT_SNAPSHOTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/swot/mentor-swot-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, mentee_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, mentor_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, crossing_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, snapshots);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, views);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, board);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, strengths);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, weaknesses);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, opportunities);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, threats);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
  gtk_widget_class_bind_template_callback (widget_class, on_author_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_crossing_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_take_snapshot);
  gtk_widget_class_bind_template_callback (widget_class, on_open_snapshot);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_snapshots);
}

static void
mentor_swot_page_class_init (MentorSwotPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_page_dispose;

  page_class->id = "swot";
  page_class->title = N_("SWOT");
  page_class->icon_name = "mentor-swot-symbolic";
  page_class->group = MENTOR_PAGE_TOOLS;
  page_class->can_present = TRUE;
  page_class->purpose
      = N_("See where the mentee stands right now, as a start for talking about development as a "
           "leader.");
  page_class->method
      = N_("The mentee can fill in the board before a meeting and you go through it together, or "
           "you fill it in at the meeting. See whether the two of you can extend it.");
  page_class->benefit
      = N_("You find out which strengths to bring into play, which weaknesses to handle, which "
           "opportunities to use and which threats to meet.");
  page_class->start_label = N_("Write the first strength");
  page_class->course_changed = mentor_swot_page_course_changed;
  page_class->get_document = mentor_swot_page_get_document;
  page_class->start = mentor_swot_page_start;
  page_class->show_target = mentor_swot_page_show_target;

  bind_template (widget_class);
  bind_keys (widget_class);
}

static void
mentor_swot_page_init (MentorSwotPage *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  add_actions (self);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_entry (get_cell (self, i), MENTOR_CARD_LIST_ENTRY_END);
  g_signal_connect (self, "notify::presenting", G_CALLBACK (on_presenting_changed), NULL);
}
