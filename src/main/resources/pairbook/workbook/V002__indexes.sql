-- What the overview asks of a mentorship with years behind it: how many of its actions stand where, what was done since the last
-- meeting, and what was newly shown. With ten thousand actions and forty thousand answers shown these took a second together.

create index action_standing on action (mentorship_id, removed_at, state, settled_at);
create index showing_mentorship on showing (mentorship_id, shown_at);
